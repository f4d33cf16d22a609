"""Names of persons in running text: by surname, by 同志, by what stands around them."""

from __future__ import annotations

import re

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马"
    "苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
    "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项"
    "祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴"
    "陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井"
    "段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲"
    "邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双"
    "闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎"
    "戈廖庾终暨居衡步都耿满弘匡国文寇广禄"
    "阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督"
    "岳帅缑亢况郈有琴归海墨商牟佘佴伯赏哈"
    "谯笪年爱阳佟肖付闫代覃仝候付邸佀苑冼佀粟尧占修门原库闪楚晋眭麦肇覃")
_DOUBLE = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|长孙|宇文|独孤|南宫|轩辕|呼延|申屠"
_FUNCTION = frozenset("任于经向与及从应时查方对和由请当据使让给因在为被将等关以即并又也能有成干国连通解别满后公都相"
    "明平常安全文广年")
NAME = rf"(?:(?:{_DOUBLE})[一-鿿]{{1,2}}|[{_SURNAMES}][一-鿿]{{1,2}}|[一-鿿]{{1,7}}(?:·[一-鿿]{{1,8}})+)"
"""A full name; leftmost matches may begin too early, so use it anchored."""
_FULL = re.compile(NAME)
_NO_NAME = re.compile(
    r"[氏省市县区镇局厂校院部委组处股店站所队班号的了是在]|同志|工作|学习|群众|党员|干部|职工|教师|学生|有关|人员|"
    r"单位|家庭|本人|全体|"
    r"各位|广大|先进|领导|代表|战友|老师")


def is_name(text: str) -> bool:
    """Whether the text can be a person's full name."""
    return 2 <= len(text) <= 16 and _FULL.fullmatch(text) is not None and _NO_NAME.search(text) is None


def name_before(text: str, place: int) -> tuple[int, int] | None:
    """The name that ends at `place` (before 同志), as `(start, end)`."""
    minority = re.search(r"[一-鿿]{1,7}(?:·[一-鿿]{1,8})+$", text[:place])
    if minority is not None:
        return minority.start(), place
    found = [size for size in (4, 3, 2) if place >= size and is_name(text[place - size: place])]
    found = [size for size in found if size < 4 or re.match(_DOUBLE, text[place - size: place])]
    if not found:
        return None
    best = found[0]
    if len(found) > 1 and text[place - best] in _FUNCTION:
        best = found[1]  # 任张三同志: the first character belongs to the words before
    if best == 3 and text[max(0, place - 4): place - 2] in ("关于", "对于", "同于", "由于", "鉴于"):
        best = 2
    return place - best, place


def _behind_title(text: str) -> str | None:
    """The name in `校长郝志强`; the text itself where it is a name."""
    if is_name(text):
        return text
    match = re.search(r"(?:[长员理记任师]|同学|老师|干部|书记|委员|主席)(?P<n>[一-鿿]{2,4})$", text)
    return match["n"] if match is not None and is_name(match["n"]) else None


def names_in_list(text: str) -> list[tuple[int, int]]:
    """Places of the names in `张三、李四和王五`; empty unless all of it is names."""
    found, place = [], 0
    for piece in re.split(r"(同志|等|、|和|与|及|,|二人|两人|三人|两位|二位)", text):
        if piece and not re.fullmatch(r"同志|等|、|和|与|及|,|二人|两人|三人|两位|二位", piece):
            if piece in ("我", "本人", "他", "她"):
                place += len(piece)
                continue
            name = _behind_title(piece)
            if name is None:
                return []
            found.append((place + len(piece) - len(name), place + len(piece)))
        place += len(piece)
    return found
