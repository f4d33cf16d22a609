"""Types that are recognised and dated, and read only for what every form tells."""

from __future__ import annotations

from extraction.materials.birth_change import paper_date
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables
from extraction.materials.titles import titles

_FORM = (*person(), resume, study_tables, family, signings())

TYPES = (
    MaterialType("M08", "报考登记表", "4-1", ("高等学校招生考生报名登记表", "考生报名登记表", "报考登记表",
        "考生登记表", "高等学校招生考生登记表", "考生档案", "报考研究生登记表"),
                 r"[一-鿿()]{0,16}(招生|考生|报考|报名|入学|攻读)[一-鿿()]{0,12}(登记表|报名表|审查表|考生档案|表)",
                 must=(r"准考证号.{0,200}(毕业学校|考生类别)", "招生委员会", "录取学校意见"), strong=("准考证号",
                     "考生"), readers=_FORM),
    MaterialType("M10", "成绩表", "4-1", ("学习成绩登记表", "成绩表", "成绩登记表", "学生成绩表", "成绩单",
        "课程成绩表"),
                 r"[一-鿿()]{0,16}成绩(登记)?(表|单|册|证明)", must=(
                 r"(学分|成绩).{0,30}(学分|成绩).{0,200}(平均|总评)",),
                 strong=("课程", "学分"), readers=(*person(), paper_date)),
    MaterialType("M13", "专业技术职务任职资格评审表", "4-2",
                 ("专业技术职务任职资格评审表", "任职资格评审表", "职称评审表", "资格认定表", "专业技术职务聘任审批表",
                     "任职资格审批表", "专业技术职务评审表", "专业技术职务任职资格认定表"),
                 r"[一-鿿()]{0,16}(职称|专业技术(职务|资格)?|任职资格|技术职务)[一-鿿()]{0,12}(评审|审批|认定|聘任|"
                 r"呈报|考核|申报|登记)[一-鿿()]{0,6}表",
                 must=("任职资格评审表", "评审委员会", "表决结果"), strong=("业绩成果", "论著", "评审"),
                 later=(r"评审", r"论著", r"业绩", r"任职资格", r"工作经历"), booklet=True,
                 readers=(*_FORM, education_cells, titles)),
    MaterialType("M14", "培训登记表", "4-4", ("学员登记表", "结业鉴定表", "进修登记表", "培训登记表", "学员鉴定表",
        "结业登记表"),
                 r"[一-鿿()]{0,16}(学员|培训|结业|进修|干部培训)[一-鿿()]{0,8}(登记|鉴定|考核)[一-鿿()]{0,4}表",
                 strong=("培训", "学员"), readers=_FORM),
    MaterialType("M39", "出国(境)审批表", "9-3", ("因公出国人员审批表", "出国审批表", "出国(境)审批表",
        "因私出国(境)审批表", "出国人员政审表", "因公临时出国人员备案表"),
                 r"[一-鿿()]{0,10}出(国|境|入境)[一-鿿()]{0,14}(审批|审查|登记|备案|政审)[一-鿿()]{0,4}(表|件)", must=(
                 r"出国任务", r"前往国家"), readers=_FORM),
    MaterialType("M40", "代表登记表", "9-4", ("党代表登记表", "人大代表登记表", "代表登记表", "政协委员登记表",
        "委员登记表", "代表候选人登记表", "代表审批表"),
                 r"[一-鿿()\d]{0,24}(代表|委员)[一-鿿()]{0,8}(登记|审批|推荐)[一-鿿()]{0,4}表", strong=("当选", "代表"),
                 readers=_FORM),
)
