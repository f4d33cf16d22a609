"""M08: applying for a place at a school: by examination, recommendation or as a postgraduate."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft, told_in
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.degrees import degree_cells
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import NOTHING, person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables


def schooling(document: Document) -> Iterator[Draft]:
    """What the form says of former schooling: a level with its school, or the school left with its date."""
    yield from (d for d in degree_cells(document, None) if "date" in d.fields)
    asked = document.first("education_level", "study_level", "fulltime_education", "inservice_education")
    found = list(education_cells(document)) if asked is not None else []
    yield from found
    if any(draft.kind == "education" for draft in found):
        return
    school, left = document.first("school", "previous_school"), document.first("study_end")
    if school is None or left is None or school.value.page is not left.value.page or NOTHING.match(school.value.text):
        return
    value = next(dates_in(left.value, document.context()), None)
    if value is not None:
        yield told_in("education", {"school": school.value.raw, "end": value.date}, [school.value, value.span])


TYPE = MaterialType(
    code="M08", title="报考登记表", category="4-1",
    titles=("高等学校招生考生报名登记表", "考生报名登记表", "报考登记表", "考生登记表", "高等学校招生考生登记表",
        "考生档案",
            "报考研究生登记表", "高考报名登记表", "报考攻读硕士学位研究生登记表", "成人高等学校招生报名登记表",
            "招生报名表", "考生政审表",
            "普通高等学校招生考生报名登记表", "中等专业学校招生报名登记表", "选拔学生登记表",
            "高等学校选拔学生登记表", "推荐上大学登记表",
            "攻读博士学位研究生登记表", "工农兵学员推荐表"),
    title_never=r"毕业(学员|学生|生)?登记|成绩|^.{0,4}入学登记",
    title_form=r"[一-鿿()\d]{0,20}(招生|考生|报考|报名|入学|攻读|选拔学生|推荐上大学|"
        r"工农兵学员)[一-鿿()]{0,14}(登记表|报名表|审查表|审批表|"
               r"推荐表|政审表|考生档案|简况表|表)",
    must=(r"准考证号.{0,200}(毕业学校|考生类别)", "招生委员会", "录取学校意见", r"考生类别", r"招生办公室.{0,6}意见"),
    strong=("准考证号", "考生", "报考", "录取"),
    readers=(*person(), resume, study_tables, schooling, family, awards_and_penalties,
             signings({"录取|录用|招生(学校|院校|单位)": "审批",
                       "招生|招办|报名点|报考点|县市|地区|文教局|教育局": "审核",
                       "毕业学校|所在学校|中学|公社|大队|推荐单位|工作单位": "单位", "考生": "本人"})),
)
