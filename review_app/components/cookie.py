"""Keeps the session's token in the browser, so that reloading a page does not log out; gone when the browser closes."""

from __future__ import annotations

import streamlit as st

NAME = "sanling_session"
JS = """
export default function ({ data }) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const end = data.token ? '' : '; Max-Age=0';
  document.cookie = data.name + '=' + encodeURIComponent(data.token) + '; Path=/; SameSite=Strict' + secure + end;
}
"""
_cookie = st.components.v2.component("sanling_cookie", html="<span></span>", js=JS)


def keep_token(token: str) -> None:
    """Let the browser send this token with its next page; an empty one forgets it."""
    _cookie(data={"name": NAME, "token": token}, key="session_cookie")


def kept_token() -> str:
    """The token that the browser sent with this page; empty where it sent none."""
    return str(st.context.cookies.get(NAME) or "")
