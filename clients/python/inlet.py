"""A client of the native API of Inlet, in one file. It needs the standard library alone.

    inlet = Inlet("https://crm.example.com", "lh_your_key")
    lead = inlet.create_lead({"first_name": "Grace"}, idempotency_key="submission-4711")
    for lead in inlet.list("leads", {"status": "new"}):
        print(lead["name"])

Python 3.9 or newer.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
import uuid
from http.client import HTTPException
from typing import Any, Iterator, Mapping, Optional
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

__all__ = ["Inlet", "InletError", "Refused", "Delayed", "NotGenuine", "verify_webhook"]


class InletError(Exception):
    """A request that did not succeed."""

    def __init__(
        self,
        message: str,
        status: int = 0,
        code: str = "",
        errors: Optional[Mapping[str, list]] = None,
        request_id: str = "",
        retry_after: int = 0,
    ) -> None:
        fields = [f"{name}: {' '.join(texts)}" for name, texts in (errors or {}).items()]
        super().__init__(" ".join([message, "; ".join(fields)]).strip())
        self.status = status
        """0 when no response came."""
        self.code = code
        self.errors = dict(errors or {})
        """The problems of each field."""
        self.request_id = request_id
        """By which the log of the server names the request."""
        self.retry_after = retry_after
        """In seconds."""


class Refused(InletError):
    """The request is at fault, or the key is: sending it again does not help."""


class Delayed(InletError):
    """Keep what you sent, and send it later with the same idempotency key."""


class NotGenuine(Exception):
    """The message was not signed with this secret, or it is too old."""


class _NoRedirects(HTTPRedirectHandler):
    """A redirected POST would arrive as a GET, and the key at another host."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Inlet:
    def __init__(
        self,
        base_url: str,
        key: str,
        *,
        attempts: int = 5,
        longest_wait: int = 60,
        timeout: float = 30,
    ) -> None:
        """`longest_wait` in seconds: a server that asks for more makes a call fail as Delayed."""
        self._base = base_url.rstrip("/") + "/api/v1"
        self._key = key
        self._attempts = attempts
        self._longest_wait = longest_wait
        self._timeout = timeout
        self._opener = build_opener(_NoRedirects)

    def create_lead(
        self, lead: Mapping[str, Any], idempotency_key: Optional[str] = None
    ) -> dict[str, Any]:
        """Stores a lead once, however often it is sent with the same key.

        Name your own record by the key, such as the id of a form submission, so that a restart of
        your program repeats it.
        """
        return self.request("POST", "leads", lead, idempotency_key=idempotency_key)

    def list(
        self, path: str, params: Optional[Mapping[str, Any]] = None
    ) -> Iterator[dict[str, Any]]:
        """All records of a list, such as "leads", to its end. Filters as the list has them; a list
        of values means any of them."""
        query = {"per_page": 100, **(params or {}), "cursor": ""}
        while True:
            page = self._send("GET", f"{path}?{urlencode(query, doseq=True)}", None, None)
            yield from page["data"]
            query["cursor"] = page["meta"].get("next_cursor")
            if query["cursor"] is None:
                return

    def get(self, path: str, record_id: Any) -> dict[str, Any]:
        return self.request("GET", f"{path}/{quote(str(record_id), safe='')}")

    def update(self, path: str, record_id: Any, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Changes the fields that you send and no others."""
        return self.request("PATCH", f"{path}/{quote(str(record_id), safe='')}", changes)

    def delete(self, path: str, record_id: Any) -> None:
        self.request("DELETE", f"{path}/{quote(str(record_id), safe='')}")

    def request(
        self,
        method: str,
        path: str,
        body: Optional[Mapping[str, Any]] = None,
        idempotency_key: Optional[str] = None,
    ) -> Any:
        """Any request of the API; the path is that behind /api/v1/. Returns the record."""
        if method == "POST" and idempotency_key is None:
            idempotency_key = str(uuid.uuid4())
        response = self._send(method, path, body, idempotency_key)
        return response["data"] if isinstance(response, dict) and "data" in response else response

    def _send(
        self,
        method: str,
        path: str,
        body: Optional[Mapping[str, Any]],
        idempotency_key: Optional[str],
    ) -> Any:
        request = Request(f"{self._base}/{path.lstrip('/')}", method=method)
        request.add_header("Authorization", f"Bearer {self._key}")
        request.add_header("Accept", "application/json")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        if idempotency_key is not None:
            request.add_header("Idempotency-Key", idempotency_key)
        failure = Delayed("Inlet did not answer.")
        wait = 0
        for attempt in range(self._attempts):
            if attempt > 0:
                time.sleep(wait)
            wait = 2**attempt
            try:
                with self._opener.open(request, timeout=self._timeout) as response:
                    text = response.read()
                return json.loads(text) if text else None
            except HTTPError as error:
                failure = _error_of(error)
                if isinstance(failure, Refused):
                    raise failure from None
                wait = failure.retry_after or wait
            except (OSError, HTTPException, ValueError):
                # No response, or half of one: the key makes it safe to send again.
                failure = Delayed("Inlet did not answer.")
            if wait > self._longest_wait:
                break
        raise failure


def _error_of(error: HTTPError) -> InletError:
    try:
        body = json.loads(error.read())
        message, code, errors = body["message"], body.get("code", ""), body.get("errors") or {}
    except (OSError, HTTPException, ValueError, KeyError, TypeError):
        message, code, errors = str(error.reason), "", {}
    retry_after = error.headers.get("Retry-After", "")
    # A 409 with a time: the first request under the same idempotency key still runs.
    passes = error.code == 429 or error.code >= 500 or (error.code == 409 and retry_after != "")
    kind = Delayed if passes else Refused
    return kind(
        f"{error.code} {message}",
        status=error.code,
        code=code,
        errors=errors,
        request_id=error.headers.get("X-Request-Id", ""),
        retry_after=int(retry_after) if retry_after.isdigit() else 0,
    )


def verify_webhook(
    secret: str, headers: Mapping[str, str], body: bytes, tolerance: int = 300
) -> dict[str, Any]:
    """The message of a webhook, if it is genuine; `body` as received, byte for byte.

    Raises NotGenuine for any other, and for one whose time is further away than `tolerance` seconds.
    """
    named = {name.lower(): value for name, value in headers.items()}
    message_id = named.get("webhook-id", "")
    timestamp = named.get("webhook-timestamp", "")
    given = named.get("webhook-signature", "").encode(errors="replace").split(b" ")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        raise NotGenuine("The message has no time.")
    if abs(time.time() - int(timestamp)) > tolerance:
        raise NotGenuine("The message is too old.")
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        raise ValueError("The secret is not one of Inlet: whsec_ and base64.") from None
    signed = f"{message_id}.{timestamp}.".encode(errors="replace") + body
    digest = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    if not any(hmac.compare_digest(b"v1," + digest, signature) for signature in given):
        raise NotGenuine("The signature does not match.")
    return json.loads(body)
