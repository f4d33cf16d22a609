"""使用导览: the stops of a short walk through the screens, and who has taken it, which stands in the trail."""

from __future__ import annotations

from dataclasses import dataclass

from models.store import Store
from models.store_trail import Search
from review_app.access import Action, Actor, needs

ENDED = "guide.ended"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: the screen it stands on, what is told there, the CSS selector of what it speaks of."""

    screen: str
    title: str
    text: str
    marks: str


STOPS = (
    Stop("worklist", "工作清单", "每行一卷档案，最急的排在最前：红、黄、蓝是工作先后，不是对人的结论。"
         "可按单位、状态、主题筛选；按 Alt+G 直接打开下一卷轮到您处理的档案。", '[class*="st-key-worklist_rows"]'),
    Stop("findings", "疑点清单", "左侧列出本卷疑点：矛盾、材料缺失、未决分列，同一原因引起的归在一起。"
         "Alt+J 到下一条未处理，Alt+K 回上一条。", '[class*="st-key-doubts_"]'),
    Stop("findings", "对照原件", "各方记载并排列出，红框是识读出处；点“原页”看整页，Alt+Z 放大。"
         "识读有误点“更正”，原识读保留备查。点规则编号可看规则全文、适用期间和出处。", ".st-key-crops"),
    Stop("findings", "作出意见", "看清原件后点一条常用意见（Alt+1 至 Alt+3）即存；或选理由、写说明，"
         "再按 Alt+Y 确认、Alt+N 排除、Alt+M 需补材料。程序不作决定；意见只增不改，全部留痕。", ".st-key-quick"),
    Stop("drift", "前后变化", "出生日期、参加工作时间、入党时间在历次材料中怎样记载，哪一份材料起变了，一眼可见；"
         "点横条看原页。", '[class*="st-key-drift_birth"]'),
    Stop("timeline", "时间轴", "全部学习、工作、党团、任职记载按时间铺开，有疑点的以红、黄、蓝标出，点选可打开疑点。"
         "“记载对照”列出每一项的全部记载，“全文检索”查人名、单位、词句。", ".st-key-life"),
    Stop("findings", "流程与表格", "全部疑点处理完后在此签署，转下一级；三级审核须三人完成。"
         "“流程”里可登记事由与期限、请求补充材料、退回，“表格”里导出登记表、认定表和问题台账。", ".st-key-case_bar"),
)


class Tours:
    """Who has taken the tour of one store's app."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @needs(Action.LIST_DOSSIERS)
    def tour_ended(self, actor: Actor) -> bool:
        """Whether the account took the tour or waved it off."""
        return bool(self._store.trail.search(Search(subject=actor.account, action=ENDED), limit=1))

    @needs(Action.LIST_DOSSIERS)
    def end_tour(self, actor: Actor, stops: int) -> None:
        """Remember that the account saw so many stops and is not to be asked again."""
        self._store.trail.log(actor.account, ENDED, actor.account, stops=stops)
