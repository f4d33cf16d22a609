"""Labels in so many wordings that their form tells them."""

from __future__ import annotations

import re

from extraction.wordings.opinions import OPINION

_PAY_CHANGES = "改革|变动|调整|调资|套改|增资|升级|晋升|晋级|定级|转正"
COMPOUND: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"何时何地.{0,8}(介绍)?(加入|参加|入)(中国共产党|党).{0,12}转正.{0,2}"), "party_story"),
    (re.compile(r"(入党|加入中国共产党).{0,8}(及|、|和|,)?转正.{0,4}"), "party_story"),
    (re.compile(r"何时何地(何人介绍)?(入党入团|入团入党|入党团|参加党团|入党或入团|入党或团)"
        r"(何人介绍|介绍人|由何人介绍)?"), "party_or_league"),
    (re.compile(r"何时何地.{0,10}(加入|参加)中国共产党或.{0,4}(共青团|共产主义青年团)"), "party_or_league"),
    (re.compile(r"何时何地.{0,10}(加入|参加|入)(中国共产党|党)(由何人介绍)?"), "party_join"),
    (re.compile(r"何(时|年何月)(加入|参加)(中国)?共产党.{0,6}"), "party_join"),
    (re.compile(r"(现任)?(专业)?技术(职务|职称|资格)(名称)?(及|和|、)?(其)?(任职|取得|评定|聘任|批准)?.{0,4}(时间|"
        r"日期)"), "title"),
    (re.compile(rf"(工资)?({_PAY_CHANGES})前[^\d]{{0,8}}"), "pay_before"),
    (re.compile(rf"(工资)?({_PAY_CHANGES})后的?.{{0,4}}(级别|等级|档次|薪级)"), "pay_grade"),
    (re.compile(rf"(工资)?({_PAY_CHANGES})后的?.{{0,4}}(工资|工资额|标准|合计|月薪)"), "pay_amount"),
    (re.compile(r"(工资)?(从|自)?(何时|何月|何年何月)(起|开始)?(执行|起薪|发薪|增资)(新?工资)?"), "pay_effective"),
    (re.compile(r"(学习|培训|见习期?|试用期?|学徒期?|实习|挂职|任职)+的?(工作)?(小结|总结|体会)|工作总结"), "other"),
    (re.compile(r"(任免|任职|免职|录用|聘用|聘任|提拔|呈报|调动|调任|转任|转业|复员|退伍|转干)的?(理由|原因)"),
        "reason"),
    (re.compile(r"(现在?)?(家庭|通讯|通信|联系)?的?详细(住址|地址)"), "other"),
    (re.compile(r"毕业(时间|年月)、?(学校|院校).{0,8}"), "school_major"),
    (re.compile(r"何时何地.{0,10}(加入|参加|入)(中国共产主义青年团|共青团|中国新民主主义青年团|团).{0,8}"),
        "league_join"),
    (re.compile(r".{0,10}(委员会|领导|单位|部门|机关|主管|小组).{0,8}(等次|等级)(意见)?"), OPINION),
    (re.compile(r"(何时)?(获|授|取得|授予)?得?(何种)?(学士|硕士|博士)?学位的?(时间|日期|年月)"), "degree_date"),
    (re.compile(r"(任现职以?来)?(近|最近|历|上|前|连续)[一二两三四五六\d]?个?年(度|来|内)?的?(年度)?(工作)?考核(结果|情况|等次|等级)?"),
        "assessment_results"),
    (re.compile(r"拟?(提拔|提请)?免(去|除)?(何|原|原任|现任|的)?(职务?|职级|岗位)(及职级|及职务)?"), "removed_post"),
    (re.compile(r"拟(转任|调任|调入|提任|提拔|任命|担任|晋升|套转|确定|兼任|挂职|任|聘任|聘)(到|的|为)?"
        r"(何|单位|机关|部门|组织)?(及|和|或|与)?(行政|领导|党政|新|技术)?(职务|职级|职位|岗位|职)"
        r"(及|和|或|与)?(职级|级别|职务|层次|层级)?"), "proposed_post"),
    (re.compile(r"奖.{0,2}况"), "awards_penalties"),
    (re.compile(r".{0,10}(奖惩|奖励(和|或|及|与|、)?处分|奖罚)(情况|状况|记录)?"), "awards_penalties"),
    (re.compile(r"(何时|何地|因?何|在|本人|曾|有无|是否).{0,12}(受过?|获过?|获得过?).{0,4}奖励(情况)?"), "awards"),
    (re.compile(r"(何时|何地|因?何|在|本人|曾|有无|是否).{0,12}受过?.{0,4}(处分|处罚|惩处)(情况)?"), "penalties"),
    (re.compile(r"(出生|生于).{0,6}(年月|日期|时间)[^\d一二三四五六七八九]{0,4}"), "birth"),
    (re.compile(r".{0,4}参加(革命)?工作.{0,4}(时间|年月|日期)[^\d一二三四五六七八九]{0,3}"), "work_start"),
    (re.compile(r"何时何地.{0,6}参加过?何种.{0,8}(组织|团体).{0,8}"), "organisations"),
    (re.compile(r".{0,6}(公民|居民)?身份(证|证件)?(号码|编号|号)"), "id_number"),
)
