"""The door for web servers."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "duizhang.web.project.settings")
application = get_wsgi_application()

# What is loaded by now stays: collecting garbage need not walk it again, nor at every 700 new things, of which one page makes thousands.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
