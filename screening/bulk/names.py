"""What the name of a folder or file tells a search: part of a dossier, or somebody's whole one."""

from __future__ import annotations

import re
import unicodedata

from extraction.intake.catalogue import OPTIMISED, ORIGINAL
from extraction.intake.classes import class_of_heading, split_code
from extraction.intake.file_codes import name_code, titled
from extraction.prose.person_names import NAME

_PERSON = re.compile(NAME)
_ID_NUMBER = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")
_IMAGES = re.compile(
    rf"{ORIGINAL}|{'|'.join(OPTIMISED)}|图像(数据)?|图片|影像|照片|原件|原图|扫描(件|图|图像)?|优化图像?|"
    r"(images?|pages?|scans?|jpe?g|tiff?|png|pdf)", re.IGNORECASE)
_VOLUME = re.compile(r"(第?[一二三四五六七八九十\d]{1,3}[卷册本]|正本|副本|[上中下]册?|vol(ume)?\W*\d+)", re.IGNORECASE)
_PAPER = re.compile(
    r"(表|书|証?证|材料|决定|鉴定|审批|登记|履历|简历|自传|思想汇报|考核|考察|职称|政审|党团|奖励|处分|工资|任免|出国|会议代表|"
    r"报告|通知|介绍信|派遣证|成绩单?|合同|名册|目录|封面|附件|其他|其它|批复|协议|志愿|总结|汇报|学历|学位|培训)"
    r"([（(].*[)）])?(类)?$")
_PLACE = re.compile(r"[省市县区镇乡村州旗局厂矿校院部委组处股店站所队班办科室会社]$|公司$|中心$|人员$|干部$")
_EIGHT_DIGITS = re.compile(r"\d{8}")
_COUNT = re.compile(r"\d{1,4}")


def is_text(name: str) -> bool:
    """Whether a name is one that can be stored and sent: its bytes on the disk are UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_part(name: str, parent: str) -> bool:
    """Whether a folder is a part of the dossier that `parent` is: a class, an item, its images, a volume."""
    plain = unicodedata.normalize("NFKC", name).strip()
    if class_of_heading(plain) is not None or _IMAGES.fullmatch(plain) or _VOLUME.fullmatch(plain):
        return True
    if _EIGHT_DIGITS.fullmatch(parent) and _COUNT.fullmatch(plain):
        return True  # 20030017/12/5: person, class, item
    return split_code(plain.split(" ")[0])[1] is not None or is_paper(plain)


def is_paper(name: str) -> bool:
    """Whether a name is the title of a paper, or a code that says where one is filed."""
    plain = unicodedata.normalize("NFKC", name).strip()
    words = titled(plain) or plain
    return bool(_PAPER.search(words)) or name_code(plain, paged=False) is not None


def is_person(name: str) -> bool:
    """Whether a name is that of a person's dossier: with an ID number, or a full name and at most a number."""
    plain = unicodedata.normalize("NFKC", name).strip()
    if _ID_NUMBER.search(plain):
        return True
    words = re.sub(r"[A-Za-z\d\s_\-—.()【】\[\]#、]+|(?<=.)(?:的)?(?:干部)?(?:人事)?档案$", "", plain)
    full = 2 <= len(words) <= 4 and _PERSON.fullmatch(words) is not None
    return full and _PLACE.search(words) is None and not is_part(words, "")
