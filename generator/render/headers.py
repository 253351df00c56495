"""The security headers of a published site, for the servers that municipalities use.

Source: the tests of internet.nl (no unsafe-inline, hashes for what must be inline, HSTS of
at least a year). The hashes are those of this build, so the files come out of the build.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
_INLINE = re.compile(rb"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)


def inline_script_hashes(html: bytes) -> set[str]:
    """Return the CSP hashes of the inline scripts of a page; data blocks do not run."""
    hashes = set()
    for match in _INLINE.finditer(html):
        attributes = match.group("attributes")
        is_data = b"application/json" in attributes
        if b"src=" not in attributes and not is_data:
            hashes.add(f"'{csp_digest(match.group('body'))}'")
    return hashes


def inline_style_hashes(html: bytes) -> set[str]:
    """Return the CSP hashes of the style elements of a page."""
    return {f"'{csp_digest(match.group(1))}'" for match in _STYLE.finditer(html)}


def csp_digest(content: bytes) -> str:
    """Return the digest by which a policy allows a script or style."""
    digest = hashlib.sha256(content).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def security_headers(
    script_hashes: Iterable[str], style_hashes: Iterable[str]
) -> dict[str, str]:
    """Return the headers by name."""
    scripts = " ".join(["'self'", *sorted(script_hashes)])
    styles = " ".join(["'self'", *sorted(style_hashes)])
    policy = {
        "default-src": "'none'",
        "script-src": scripts,
        "style-src": styles,
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "frame-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{k} {v}" for k, v in policy.items()),
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def header_files(headers: Mapping[str, str]) -> dict[str, bytes]:
    """Return the headers as configuration for nginx, Apache and Caddy, and as `_headers`."""
    nginx = "".join(f'add_header {k} "{v}" always;\n' for k, v in headers.items())
    apache = "".join(f'Header always set {k} "{v}"\n' for k, v in headers.items())
    caddy = "header {\n" + "".join(f'\t{k} "{v}"\n' for k, v in headers.items()) + "}\n"
    plain = "/*\n" + "".join(f"  {k}: {v}\n" for k, v in headers.items())
    return {
        "headers/nginx.conf": nginx.encode(),
        "headers/apache.conf": apache.encode(),
        "headers/Caddyfile": caddy.encode(),
        "_headers": plain.encode(),
    }


def security_txt(contact: str, datum: str) -> bytes:
    """Return a security.txt (RFC 9116) that expires eleven months after the edition."""
    expires = date.fromisoformat(datum) + timedelta(days=334)
    lines = [
        f"Contact: mailto:{contact}",
        f"Expires: {expires.isoformat()}T00:00:00.000Z",
        "Preferred-Languages: nl, en",
    ]
    return ("\n".join(lines) + "\n").encode()
