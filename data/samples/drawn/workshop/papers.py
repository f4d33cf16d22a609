"""Which papers are kept of each workshop person, in the order of the dossier."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.forms import appraisal, own_words, registers, schooling, standing, standing_work
from samples.drawn.workshop.life import Life

Kept = Callable[[Bench, Life], None]

PAPERS: dict[str, tuple[Kept, ...]] = {
    "elder-1931": (
        partial(registers.cadre_1955, formed="1955-08-12"),
        partial(registers.cadre_1979, formed="1979-05-20"),
        partial(own_words.autobiography_1955, formed="1955-09-03"),
        partial(own_words.application, style="cn", opening="我坚决要求加入中国共产党，为解放全人类的事业奋斗到底。"),
        partial(standing.league),
    ),
    "teacher-1949": (
        partial(registers.teacher_1978, formed="1978-11-08"),
        partial(appraisal.institution_year, year=1995, grade="合格", since="1992-07"),
        partial(own_words.application, squared=True),
        partial(own_words.full_member),
        partial(standing.pupil, which=0, number="630127"),
        partial(standing.joining),
        partial(standing_work.sent_down, filled="1969-01-04", approved="1969-01-16", went="1969-01-20",
                place="青泽县石桥公社红旗大队", school="沙湖市第二中学", office="沙湖市革命委员会上山下乡办公室"),
    ),
    "herdsman-1955": (
        partial(registers.worker_1980, formed="1980-03-15", trade="钳工", joined="1978.5"),
        partial(standing_work.recruited, filled="1978-04-18", approved="1978-05-06", unit="北原市第一毛纺厂", trade="钳工",
                bureau="北原市劳动局", document="北劳配〔78〕112号"),
        partial(standing_work.enlisted, filled="1973-11-30", home="塔林旗巴彦公社", office="塔林旗人民武装部",
                commune="塔林旗巴彦公社人民武装部"),
        partial(standing_work.cadre, title="以工代干转干审批表", origin="转干", formed="1985-09-20", approved="1985-11-05",
                proposed="保卫科干事", bureau="北原市人事局", document="北人干〔1985〕77号"),
    ),
    "technician-1964": (
        partial(own_words.thoughts_1991, formed="1990-09-12"),
        partial(appraisal.conduct_form, formed="1986-12-20"),
        partial(schooling.school_card, which=0, number="781063"),
        partial(schooling.entrance_1981, formed="1981-05-06", to=("云岭省水利学校", "农田水利")),
        partial(schooling.graduate_booklet, which=1, title="中等专业学校毕业生登记表", formed="1984-06-15",
                signers=("施力", "向德华")),
        partial(schooling.marks_table, which=1, title="学生成绩登记表",
                subjects=("政治", "语文", "数学", "工程力学", "测量学", "水力学", "水工建筑", "体育")),
        partial(standing.diploma, which=2, day="10"),
        partial(schooling.course_form, formed="1987-06-20", unit="云岭省水利厅干部培训中心", name="水利工程预算员培训班",
                start="1987-04", end="1987-06"),
        partial(standing_work.regular, formed="1985-08-20", approved="1985-09-11", which=1, post="技术员", grade="行政24级",
                amount=52.0, bureau="河湾市人事局"),
        partial(standing_work.assigned, which=1, title="中等专业学校毕业生分配派遣证", number="0412", to="河湾市水利局",
                issued="1984-07-20", last="1984-08-10", office="云岭省人事局"),
    ),
    "jurist-1976": (
        partial(registers.resume_2015, formed="2015-11-20"),
        partial(appraisal.servant_year, year=2010, grade="优秀", since="2008-06", seal="中共天山南路市司法局党组"),
        partial(appraisal.inspection, formed="2013-11-08", office="中共天山南路市委组织部"),
        partial(schooling.entrance_1994, formed="1994-05-12"),
        partial(schooling.marks_list, which=2, number="20033107", title="研究生课程学习成绩单",
                subjects=(("民法总论", "3", "88"), ("物权法", "3", "91"), ("债法", "3", "86"), ("公司法", "2", "90"),
                          ("商法专题", "2", "84"), ("法学方法论", "2", "优"), ("英语", "4", "79"))),
        partial(standing.graduate, which=1, title="普通高等学校毕业生登记表", formed="1998-06-10"),
        partial(standing.degree, which=1),
        partial(schooling.course_end, school="国家法官进修学院", name="行政复议业务骨干培训班", start="2009-03", end="2009-05",
                number="2009-0316"),
        partial(schooling.trainee, formed="2014-09-03", school="西域省委党校", name="第十八期中青年干部培训班", start="2014-09",
                end="2014-12"),
        partial(standing_work.appointment, formed="2019-04-10", approved="2019-05-06", post=("天山南路市司法局", "局长"),
                bureau="中共天山南路市委员会", document="天委干〔2019〕14号"),
        partial(standing_work.civil, type_="M34", title="公务员登记表", formed="2006-10-12", approved="2006-12-20",
                office="天山南路市司法局", bureau="天山南路市人事局"),
    ),
    "officer-1971": (
        partial(standing.resume, formed="2012-03-20", edition="二〇〇八年制"),
        partial(standing_work.transferred, formed="2003-07-18", approved="2003-09-25", corps="海军某部", post="参谋", rank="海军少校",
                office="中国人民解放军海军某部政治部", order="〔2003〕海政干字第126号", settled="新港市交通局"),
    ),
    "recruit-1985": (
        partial(standing.appraisal, year=2012, grade="优秀", since="2010-08", office="松原县地方税务局"),
        partial(standing_work.civil, type_="M35", title="国家公务员录用审批表", formed="2009-06-25", approved="2009-08-03",
                office="松原县地方税务局", bureau="北辰省公务员局"),
        partial(standing_work.assigned, which=1, title="全国普通高等学校本专科毕业生就业报到证", number="200710173200458",
                to="北辰市人才服务中心", issued="2007-07-02", last="2007-07-31", office="北辰省教育厅"),
    ),
    "deputy-1968": (
        partial(appraisal.inspection, formed="2012-02-10", office="中共安河县委组织部", full=False),
        partial(appraisal.before_office, formed="2012-02-20", by="中共河湾市委组织部"),
        partial(appraisal.recognised, formed="2016-06-15", by="中共河湾市委组织部", topic="birth", value="1968-10",
                story="《入团志愿书》（六类，1983年4月）记载出生日期为1968年10月，最新《任免表》记载为1969年10月，记载不一致。"),
        partial(standing.recognised, decided="2015-09-18", by="中共河湾市委组织部"),
        partial(standing_work.posting, issuer="中共安河县委员会", number="安委干〔2006〕21号", decided="2006-09-05",
                to="县旅游局党组", on=("安河县旅游局", "局长"), off="中共安河县青杨镇委员会副书记"),
        partial(standing_work.pay, formed="2006-12-20", effective="2006-07", reason="2006年公务员工资制度改革套改",
                grade="级别19级6档", amounts=(1187, 2114), bureau="安河县人事局", reform=2006),
    ),
}
