"""A job has ended: sent inside the transaction of its end, so that what hangs on it is kept with it, or not at all."""

from django.dispatch import Signal

ended = Signal()  # sender: Job, job: Job
