"""M12: what the registry of certificates says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.date_values import dates_in
from extraction.drafts import Draft, told_in
from extraction.education_terms import degree_level, education_level, education_mode
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import birth, identity
from extraction.materials.signings import signing, signings
from extraction.materials.studies import study_fields_of
from extraction.numerals import number
from extraction.prose.narrative import narrative
from models.facts import Value


def verified(document: Document) -> Iterator[Draft]:
    """The registered study, and whether the registry knows it."""
    fields, spans, confidence = study_fields_of(document)
    for concept, name in (("school", "school"), ("cert_no", "cert_no")):
        field = next((f for f in document.filled(concept) if "认证" not in f.heading), None)
        if field is not None:
            fields[name] = field.value.raw
            spans.append(field.value)
    field = document.first("study_level", "education_level", "study_form")
    level = education_level(field.value.text) if field else None
    if level:
        fields["level"] = level
    unknown = any(word in document.text for word in ("未查到", "查无", "无此", "未找到", "不予认证", "无法核实"))
    fields["check"] = "not_found" if unknown else "found"
    if not fields.keys() & {"start", "end", "school", "level"}:
        yield from _told(document, str(fields["check"]))
        return
    if spans:
        yield told_in("education", fields, spans, confidence)
    degree = document.first("degree")
    if degree is not None and (named := degree_level(degree.value.text)):
        yield Draft("degree", {"level": named}, degree.value)


def _told(document: Document, check: str) -> Iterator[Draft]:
    """A report in sentences: person, study and degree, with what they say of number, length and form."""
    degree = _degree_told(document)
    if degree is not None:
        yield degree
    for draft in narrative(own=False, only=_TOLD)(document):
        if draft.kind == "degree" and degree is not None:
            continue
        if draft.kind != "education":
            yield draft
            continue
        if not draft.fields.keys() & {"start", "end", "level"}:
            continue
        text = document.text
        fields: dict[str, Value] = {**draft.fields, "check": check}
        number_told, length = _NUMBER.search(text), _LENGTH.search(text)
        if number_told:
            fields.setdefault("cert_no", number_told["n"])
        if length and (years := number(length["n"])) is not None:
            fields.setdefault("nominal_years", years)
        told = _LEVEL.search(text)
        if told and (level := education_level(told["l"])):
            fields.setdefault("level", level)
        mode = education_mode(text)
        if mode:
            fields.setdefault("mode", mode)
        yield replace(draft, fields=fields)


def _degree_told(document: Document) -> Draft | None:
    """`2004年6月获江原大学授予的经济学硕士学位`: a degree with its school and day."""
    for body in document.page_spans:
        match = _DEGREE.search(body.text)
        if match is None:
            continue
        fields: dict[str, Value] = {"level": match["l"]}
        studied = _STUDIED_AT.search(body.text, 0, match.start())
        if match["s"] or studied:
            fields["school"] = match["s"] or (studied["s"] if studied else "")
        if match["t"] and len(match["t"]) >= 2:
            fields["subject"] = match["t"]
        before = list(dates_in(body.part(max(0, match.start() - 12), match.start()), document.context()))
        behind = list(dates_in(body.part(match.end(), match.end() + 14), document.context()))
        if before or (behind and re.match(r"\(", body.text[match.end():])):
            fields["date"] = (before[-1:] or behind)[0].date
        number_told = _NUMBER.search(body.text, match.end())
        if number_told:
            fields["cert_no"] = number_told["n"]
        return Draft("degree", fields, body.part(*match.span()))
    return None


def issued(document: Document) -> Iterator[Draft]:
    """The date that closes the report."""
    value = closing_date(document)
    if value is not None and not any(True for _ in signings()(document)):
        yield signing("单位", value)


_DEGREE = re.compile(
    r"(?:获得|获|取得|所获|授予|颁发的?)(?:了)?(?P<s>[一-鿿]{2,16}?(?:大学|学院))?(?:所)?(?:授予|颁发)?的?(?P<t>[一-鿿]{0,8}?)"
    r"(?P<l>学士|硕士|博士)学位")
_STUDIED_AT = re.compile(r"在(?P<s>[一-鿿]{3,16}?(?:大学|学院))(?:[一-鿿]{0,12})?(?:学习|攻读|就读)")
_TOLD = frozenset({"identity", "birth", "education", "degree"})
_NUMBER = re.compile(r"证书(?:编号|号码|号)(?:为|是|:)?(?P<n>[A-Za-z0-9\-]{6,24})")
_LENGTH = re.compile(r"学制(?:为|:)?(?P<n>[\d一二三四五六七八])年")
_LEVEL = re.compile(r"层次(?:为|是|:)?(?P<l>[一-鿿]{2,6})")

TYPE = MaterialType(
    code="M12", title="学历认证", category="4-1",
    titles=("教育部学历证书电子注册备案表", "学历证书电子注册备案表", "中国高等教育学历认证报告", "学历认证报告",
        "国外学历学位认证书", "学位认证报告", "学历验证报告"),
    title_form=r"[一-鿿()]{0,16}(电子注册备案表|(学历|学位)[一-鿿()]{0,6}(认证|验证|查询|查验)[一-鿿()]{0,6}(报告|书|表|结果|"
    r"证明)?)",
    must=("电子注册备案", "学历认证", "学位认证", "留学服务中心", "在线验证码"), strong=("学历类别", "学习形式",
        "层次"),
    readers=(identity, birth(), verified, signings(), issued),
)
