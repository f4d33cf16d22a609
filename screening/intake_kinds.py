"""What an import report can say, without loading what writes it."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "missing": "缺图像", "extra": "未列入目录", "duplicate": "重复图像", "unreadable": "无法读取",
    "low_resolution": "分辨率不足",
    "count": "页数不符", "no_date": "缺形成时间", "id_checksum": "身份号码不合校验", "id_differs": "身份号码不一致",
    "name_differs": "姓名不一致", "birth_differs_from_id": "出生日期与身份号码不一致", "catalogue": "目录",
    "not_read": "未读取的文件", "unknown_element": "不识别的栏目",
}
"""Every kind of the report with its name for people."""
