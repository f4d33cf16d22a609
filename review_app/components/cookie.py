"""Has the browser keep the session, so that reloading a page does not log out; gone when the browser closes.

The script sees a ticket, good once and for a minute; the session's token comes to the browser in a cookie that no
script can read (`gate.py`).
"""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from review_app.gate import COOKIE, SESSION_PATH

JS = """
export default function ({ data, setTriggerValue }) {
  if (window.sanlingTicket === data.ticket) return;
  window.sanlingTicket = data.ticket;
  const request = { method: data.ticket ? 'POST' : 'DELETE', body: data.ticket || null, headers: { 'X-Sanling': '1' } };
  const tell = (words) => { if (data.ticket) setTriggerValue('answered', words + ' ' + data.ticket); };
  fetch(data.path, request).then((answer) => tell(answer.ok ? 'kept' : 'refused')).catch(() => tell('refused'));
}
"""
_cookie = st.components.v2.component("sanling_cookie", html="<span></span>", js=JS)


def hand_over(ticket: str) -> str:
    """Let the browser turn a ticket into its cookie: `kept`, `refused`, or empty while it has not answered."""
    answer = _cookie(data={"path": SESSION_PATH, "ticket": ticket}, key="session_cookie",
                     on_answered_change=lambda: None)
    said, _, about = str(answer.answered or "").partition(" ")
    return said if about == ticket else ""


def forget() -> None:
    """Let the browser drop its cookie."""
    _cookie(data={"path": SESSION_PATH, "ticket": ""}, key="session_cookie", on_answered_change=lambda: None)


def kept_token() -> str:
    """The token that the browser sent with this page; empty where it sent none."""
    return str(st.context.cookies.get(COOKIE) or "")


def agent() -> str:
    """What the browser calls itself."""
    return str(st.context.headers.get("User-Agent") or "")


def screen() -> str:
    """The id that Streamlit gave this screen; empty in a test without a server."""
    context = get_script_run_ctx()
    return context.session_id if context else ""
