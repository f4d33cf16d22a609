"""A review form (任前审核登记表) without rules: recognised values under their head, who checked below 初审人."""

from __future__ import annotations

from tests.extraction.materials.hand_made import read
from tests.extraction.materials.test_labels_without_rules import loose

HEADS = [("项目", 150, 400), ("是否一致", 500, 400), ("是否涂改", 800, 400), ("认定信息", 1200, 400)]


def test_each_topic_with_its_value_and_who_checked() -> None:
    rows = [(text, x, y) for y, topic, value in ((500, "出生时间", "1986年04月"), (600, "参加工作时间", "2012年08月"),
                                                 (700, "入党时间", "2008年05月"))
            for text, x in ((topic, 100), ("一致", 520), ("否", 840), (value, 1150))]
    facts = read(loose("干部任前审核登记表", ("姓名：赵启明", 100, 300), *HEADS, *rows, ("初审人：", 100, 900), ("复审人：", 900, 900),
                       ("李明2016年8月21日", 400, 960), ("王海2016年9月2日", 1150, 960),
                       ("组织人事部门意见：", 100, 1100), ("同意认定。", 200, 1180), ("2016年9月20日", 1150, 1300)))
    assert [(f["topic"], f["value"], f["decided"]) for f in facts if f["kind"] == "determination"] == [
        ("birth", "1986-04", "2016-09-20"), ("work_start", "2012-08", "2016-09-20"), ("party", "2008-05", "2016-09-20")]
    assert [f["date"] for f in facts if f["kind"] == "signing" and f["step"] == "审核"] == ["2016-08-21", "2016-09-02"]
