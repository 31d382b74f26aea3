"""Calling the API in tests: a token, and a client that shows it."""

from typing import Any

from django.test import Client

from duizhang.web.accounts.models import Person
from duizhang.web.accounts.permissions import Permission
from duizhang.web.api.actions.make_token import make_token


def secret_of(person: Person, *scopes: str, **options: Any) -> str:
    """A fresh token; without scopes, with all that the person may."""
    return make_token(name="测试", scopes=scopes or [p.value for p in Permission if person.may(p)], by=person, **options).secret


class Calls:
    """`Calls(secret).post("/units", code="U9", name="…")` gives (status, body)."""

    def __init__(self, secret: str, **extra: str) -> None:
        self.client, self.headers = Client(raise_request_exception=False), {"Authorization": f"Bearer {secret}", **extra}

    def send(self, method: str, path: str, body: Any = None, **query: Any) -> tuple[int, Any]:
        """A call with a body as JSON."""
        sent: dict[str, Any] = {} if body is None else {"data": body, "content_type": "application/json"}
        if query:
            sent["query_params"] = query
        answer = getattr(self.client, method)(f"/api/v1{path}", headers=self.headers, **sent)
        return answer.status_code, answer.json() if answer.status_code != 204 and answer.get("Content-Type", "").startswith("application/json") else answer

    def get(self, path: str, **query: Any) -> tuple[int, Any]:
        """GET with a query."""
        return self.send("get", path, **query)

    def post(self, path: str, **body: Any) -> tuple[int, Any]:
        """POST with a body."""
        return self.send("post", path, body)

    def upload(self, path: str, upload: Any, **fields: Any) -> tuple[int, Any]:
        """POST a file."""
        answer = self.client.post(f"/api/v1{path}", {"upload": upload, **fields}, headers=self.headers)
        return answer.status_code, answer.json()
