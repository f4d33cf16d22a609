"""What printed labels mean: every wording met on forms, and matching that bears reading errors.

A label is compared without blanks, brackets and punctuation. Dates are never matched loosely, only printed words are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extraction.normalize import normalize

PERSON_LABELS: Mapping[str, str] = {
    "name": "姓名 现名 本人姓名 申请人姓名 学生姓名 干部姓名 名字 申请人 考生姓名 毕业生姓名 "
        "顶替人姓名 应征青年姓名 青年姓名 党员姓名 职工姓名 应征公民姓名 知青姓名",
    "former_name": "曾用名 原名 别名 曾用名原名 原名曾用名 又名 化名 曾用姓名 原名别名 何时何因改名",
    "gender": "性别",
    "ethnicity": "民族 族别 民族成分",
    "native_place": "籍贯 原籍 祖籍",
    "birth_place": "出生地 出生地点 出生地址",
    "id_number":
        "身份证号码 身份证号 居民身份证号码 居民身份证号 公民身份号码 公民身份证号码 公民身份证件编号 身份证件号码 "
        "身份证编号 身份号码 证件号码 居民身份证编号",
    "birth":
        "出生年月 出生年月日 出生日期 出生时间 生日 出生 生于何年何月 何年何月何日出生 何年何月出生 生年月日 生于 "
        "诞生日期 出生年月公历 何时出生",
    "age": "年龄 周岁 现年 年令 岁数 实足年龄",
    "education_level": "文化程度 学历 最高学历 文化水平 现有学历 何种学历 学历程度 最高学历学位 现有文化程度 学历学位",
    "degree": "授予何种学位 授予学位 所授学位 获得学位 何种学位 已授学位 学位 最高学位 学位级别 学位或职称 学士学位",
    "fulltime_education": "全日制教育 全日制学历 全日制学历学位 全日制教育学历学位",
    "inservice_education": "在职教育 在职学历 在职学历学位 非全日制教育 在职教育学历学位",
    "school_major":
        "所在院系专业 所在学校院系专业 所在院校系专业 学校院系及专业 所在学校系专业 何院校何系何专业 "
        "学校系专业 学校及专业 学校院系专业 学校专业 院校及专业 院校系专业 毕业院校系及专业 毕业院校及专业 "
        "毕业院校系专业 毕业院校专业 毕业学校及专业 毕业学校系及专业 何校何专业毕业 毕业院校系和专业 "
        "何时何校何专业毕业 毕业院校及所学专业 毕业学校专业 何时毕业于何校何专业 毕业学校及所学专业 毕业院校系科及专业",
    "school":
        "毕业学校 毕业院校 学校 学校名称 毕业院校名称 院校名称 毕业学校名称 就读学校 毕业学校届 原毕业学校 毕业中学 "
        "培养单位 学习单位",
    "previous_school":
        "何校毕业 何校毕业转来 何校转来 原学校 小学毕业学校 入学前学校 原毕业学校名称 由何校考入 何校考入 何校升入 "
        "毕业小学",
    "major":
        "专业 所学专业 专业名称 所学专业名称 系科专业 院系专业 院系及专业 系别专业 系专业 系科及专业 学科专业 "
        "所学系科专业 院系 系别 学院专业",
    "study_start": "入学年月 入学时间 入学日期 何时入学 何年何月入学 录取时间 入校时间 入校年月 入学年月日",
    "study_end":
        "毕业年月 毕业时间 毕业日期 毕结业日期 毕肄业年月 毕肄业时间 毕业结业年月 何时毕业 何年何月毕业 毕业年月日 "
        "离校年月 离校时间 毕结业时间 结业时间 毕结肄业日期 肄毕业年月",
    "study_period":
        "在校起止时间 学习起止时间 在校时间 学习起止年月 在校学习时间 修业起止时间 就读时间 在校起止年月 就读起止时间 "
        "修业起止年月 学习期限 何时至何时在校学习",
    "nominal_years": "学制 修业年限 学制年限 学习年限 修业期限",
    "study_form": "学习形式 学习方式 办学形式 培养方式 学历类别 学习类别 教育形式 教育类别 入学方式",
    "study_level": "层次 培养层次 学历层次 办学层次 毕业层次",
    "study_outcome": "毕结业 毕结业结论 毕结肄业 毕业结论 学业状况 毕结业情况",
    "cert_no": "证书编号 毕业证书编号 学历证书编号 毕业证书号码 证书号 证书号码 文凭编号 学位证书编号 毕业证编号",
    "work_start":
        "参加工作时间 参加工作年月 参加工作日期 何时参加工作 参加革命工作时间 何时参加革命工作 参加革命时间 "
        "何时何地参加革命工作 何时何地参加工作 参加工作年月日 工作时间 何时何地参加革命 参工时间 参工年月 "
        "何年何月参加工作 何年何月参加革命工作 参加革命年月 首次参加工作时间 参加革命工作年月",
    "service_years": "工龄 工作年限 连续工龄 参加工作年限 套改年限 计算工龄 工龄年限 累计工作年限",
    "party_join":
        "入党时间 入党年月 入党日期 何时入党 何时何地入党 何时加入中国共产党 何时何地加入中国共产党 加入中国共产党时间 "
        "入党年月日 何年何月入党 入党时间地点 参加中国共产党时间 何时参加中国共产党 何时参加党派",
    "party_full": "转正时间 转正年月 何时转正 转正日期 党员转正时间 转为正式党员时间 预备党员转正时间",
    "party_or_league":
        "入党团时间 何时入党团 入党入团时间 何时何地入党团 入党团年月 入团入党时间 何时入党入团 党团员时间 入团党时间 "
        "何时入团党 何时何地入团入党 入党派时间 入团入党年月 党团时间 何时加入党团 政治面貌入党团时间 何时参加党团 "
        "入党时间入团时间 入党或入团时间",
    "party_years": "党龄",
    "politics":
        "政治面貌 政治面目 政治情况 党派 党团员 是否党团员 党团关系 参加党派 何党派 政治身份 政治面貌及入党时间 "
        "政治面貌入党时间 党或团员 党团 加入何党派",
    "league_join":
        "入团时间 入团年月 何时入团 何时何地入团 何时加入共青团 何时何地加入共青团 何时何地加入中国共产主义青年团 "
        "入团日期 何时加入中国共产主义青年团 何时何地加入团组织 何时何地参加共青团",
    "title":
        "专业技术职务 专业技术职称 职称 专业技术职务任职资格 任职资格 现任专业技术职务 技术职称 专业技术职务职称 "
        "现专业技术职务 专业技术资格",
    "title_date":
        "取得时间 评定时间 取得资格时间 任职资格取得时间 取得任职资格时间 评聘时间 聘任时间 "
        "现任专业技术职务及取得资格时间",
    "marriage": "婚姻状况 婚否 婚姻情况 结婚时间 何时结婚 结婚年月 是否结婚",
    "household_place": "户口所在地 户籍所在地 户口地址 户籍地址 户口 户口所在地址 户籍 户口所在派出所",
    "household_type": "户口性质 户口类别 户别 户籍类别 户口类型 户籍性质 家庭户口性质",
}
"""Concepts about the person, each with its wordings."""

WORK_LABELS: Mapping[str, str] = {
    "unit":
        "单位 工作单位 现工作单位 所在单位 单位名称 工作部门 现在单位 招工单位 用人单位 服务处所 原工作单位 "
        "所在工作单位 学校或工作单位 现在学校或工作单位",
    "unit_post":
        "单位及职务 工作单位及职务 单位职务 单位及职务职级 现工作单位及职务 工作单位职务 单位职务或职业 现工作单位职务 "
        "现在学校或工作单位职务 工作单位及职务职称 现工作单位及职务职称 单位职务及职级 工作单位和职务 现所在单位及职务 "
        "工作单位及职务工种",
    "post":
        "职务 现任职务 现职务 现在职务 行政职务 现任职务职称 职务职称 职务岗位 岗位职务 现任岗位 岗位 职务职级 "
        "现在职业职务 职务工种 现任行政职务 任现职务 职务或工种 工种或职务 职务名称 现职",
    "post_since": "任现职时间 任职时间 现任职务时间 任现职年月 何时任现职 任现职务时间 现职务任职时间",
    "rank": "现职级 职级 职务层次 级别 职务级别 职务层次级别 现职务层次 现级别 职务与级别",
    "rank_since": "任现职级时间 任同职级时间 任职级时间",
    "trade": "工种 岗位工种 拟任工种 工种岗位",
    "proposed_post":
        "拟定职务 拟定技术职务 拟定专业技术职务 定级职务 拟任职务 拟任命职务 拟聘职务 拟任 拟任职务职级 聘用职务 "
        "聘任职务 提拔任命职务 提任职务 拟提任职务 任命职务 拟提拔职务 拟担任职务 拟任新职 拟任何职 拟任职",
    "removed_post": "拟免职务 拟免去职务 拟免 拟免职务职级 免去职务 拟免何职 拟免职 应免职务 免职职务 拟免去何职",
    "proposed_unit_post":
        "拟录用单位及职务 拟录用单位 录用单位 录用单位及职务 拟聘用单位及职务 聘用单位 拟安排单位及职务 "
        "拟任职单位及职务 录用职位 拟录用职位 报考部门及职位 报考单位及职位 录用单位及职位 拟录用单位及职位 招录单位 "
        "报考职位 拟任职务及单位 分配单位及职务 拟任单位及职务",
    "resume":
        "简历 本人简历 工作简历 学习及工作简历 主要简历 学习工作简历 本人经历 工作经历 个人简历 本人主要经历 主要经历 "
        "本人学习工作简历 学习和工作简历 学习工作经历 本人经历包括学历 简历从学起 主要学习工作经历 本人简历从小学起 "
        "本人学习及工作简历 学习与工作简历 个人经历 主要学习及工作经历 本人主要简历 学历及工作经历",
    "awards_penalties":
        "奖惩情况 奖惩 奖惩状况 受过何种奖励处分 何时何地何原因受过何种奖励处分 何时何地受过何种奖惩 "
        "何时何地因何受过何种奖励处分 受过何种奖励或处分 何时何地受过何种奖励和处分 受奖惩情况 "
        "何时何地何原因受过何种奖惩 奖励处分情况 历次奖惩情况 奖励与处分 在校奖惩情况 奖惩记录",
    "awards":
        "何时何地何原因受过何种奖励 何时何地受过何种奖励 受奖励情况 奖励情况 受过何种奖励 何时何地因何原因受过何种奖励",
    "penalties":
        "何时何地何原因受过何种处分 何时何地受过何种处分 受处分情况 处分情况 受过何种处分 何时何地因何原因受过何种处分",
    "assessment_results":
        "年度考核结果 年度考核情况 近三年考核情况 近三年年度考核结果 历年考核结果 考核结果 考核情况 年度考核 "
        "近三年年度考核情况 历年年度考核结果 近年年度考核结果",
    "assessment_grade": "考核等次 考核结果等次 年度考核等次 评定等次 考核等级 确定等次 考核评定等次 年度考核结果等次",
    "reason": "任免理由 任免原因 任职理由 录用理由 聘用理由 主要表现及录用理由 转业理由",
    "family":
        "家庭成员 家庭主要成员 家庭主要成员及重要社会关系 家庭成员及社会关系 家庭成员及主要社会关系 "
        "家庭成员及主要社会关系情况 家庭主要成员情况 主要社会关系 主要社会关系情况 配偶 家庭主要成员及社会关系 "
        "家庭主要成员及主要社会关系 其他成员 家庭情况 家庭成员情况 家长姓名 家长 父亲 母亲 家庭主要成员和社会关系 "
        "社会关系",
    "fill_date":
        "填表日期 填表时间 填表年月 填写日期 填写时间 填报日期 填报时间 年月日填 填表年月日 填报年月日 制表日期 "
        "申请日期",
    "document_date":
        "发证日期 发证时间 签发日期 签发时间 落款日期 批准日期 批准时间 审批时间 审批日期 登记日期 登记时间 发文日期 "
        "颁发日期",
    "document_no":
        "批准文号 文号 批准字号 审批文号 文件号 编号 批文号 批准机关文号 命令号 发文字号 批准机关及文号 录用文号",
    "rural_since":
        "下乡时间 插队时间 上山下乡时间 下乡插队时间 下乡年月 插队年月 下乡日期 何时下乡 何时上山下乡 下放时间 "
        "何时下乡插队 下乡上山时间 批准下乡时间 落户时间 上山下乡年月 何时插队 赴农村时间",
    "rural_until":
        "回城时间 回城招工时间 招工回城时间 返城时间 返城年月 抽调时间 回城年月 招工时间 离队时间 调离农村时间",
    "rural_place": "安置地点 插队地点 下乡地点 落户地点 安置去向 下乡插队地点 安置单位 插队落户地点 去向",
    "army_since": "入伍时间 入伍年月 入伍日期 何时入伍 参军时间 何时何地入伍 入伍年月日 应征入伍时间 何时参军",
    "army_approved": "批准入伍时间 批准入伍日期 批准入伍年月 批准入伍年月日",
    "army_until":
        "退伍时间 退伍年月 退伍复员年月 退役时间 转业时间 复员时间 退出现役时间 批准转业时间 退伍日期 复员年月 "
        "退伍复员时间 转业年月 退伍转业时间 批准退伍时间 复员退伍时间 退役年月 批准退出现役时间 退出现役年月 "
        "批准转业年月",
    "employment_since":
        "录用时间 录干时间 转干时间 吸收录用时间 批准录用时间 聘用时间 何时录用 录用日期 报到时间 到职时间 "
        "到职日期 进厂时间 入局时间 入厂时间 进厂入局时间 进单位时间 招工日期 参加工作到职时间 到校时间 何时进厂 "
        "进本单位时间",
    "civil_since":
        "进入公务员队伍时间方式 进入公务员队伍时间 进入机关时间 登记时间方式 进入公务员队伍的时间和方式 过渡时间 "
        "进入机关工作时间 公务员登记时间 何时进入公务员队伍 进入公务员队伍时间及方式 进入时间方式 进入机关时间方式 "
        "进入公务员队伍方式 进入时间及方式 进入机关时间及方式 进入方式 进入公务员队伍时间和方式",
    "term": "聘用期限 聘任期限 合同期限 聘用起止时间 聘期",
    "trial_period":
        "见习期 试用期 见习试用期 学徒期 见习期限 试用期限 见习试用期限 见习期起止时间 见习起止时间 学徒试用期",
    "pay_effective":
        "执行时间 起薪时间 执行起薪时间 起薪日期 执行日期 起薪执行时间 变动时间 工资执行时间 增资时间 晋升时间 "
        "从何时起执行 起算时间 工资起薪时间 增资执行时间 执行年月 起薪年月 何时起执行 升级执行时间 转正定级时间 "
        "定级时间 定级执行时间 套改执行时间 套改时间 执行年月日 起薪年月日 调资时间 调资执行时间 新工资执行时间 "
        "开始执行时间 批准执行时间 何时起薪 起薪月份 执行月份 变动执行时间 定级起薪时间 晋升执行时间 升级时间",
    "pay_grade":
        "升级后级别 升级后等级 新工资级别 调整后级别 调整后工资级别 晋升后级别 增资后级别 升级后工资级别 定级后级别 "
        "工资级别 现工资级别 级别工资 薪级 拟定工资级别 定级工资 变动后级别 职务工资 岗位工资 薪级工资 行政级别 "
        "工资等级 档次 工资档次 级别档次 套改后级别 变动后工资 拟定级别 套改后职务档次 定级级别 拟定工资 级别和档次 "
        "套改后工资级别 变动后工资级别 现工资等级 技术等级 变动后等级 拟定级别工资 转正定级工资 定级工资级别 "
        "拟定工资标准 新级别 新等级 新工资等级 评定级别 评定等级 评定工资级别 拟定等级 定级等级 晋升级别 套改级别 "
        "套改后薪级 套改后岗位薪级 调整后等级 调整后工资等级 现定级别 改革后级别 改革后等级 变动后薪级 变动后档次",
    "pay_amount":
        "升级后工资 升级后工资额 调整后工资 新工资额 升级后月工资 定级后工资 调整后工资额 晋升后工资 "
        "合计 工资合计 月工资合计 月工资 变动后合计 工资额 月工资额 工资总额 月工资标准 工资标准 工资金额 "
        "变动后工资合计 基本工资合计 套改后工资 套改后合计 变动后工资额 增资后工资 月薪 新工资标准 新标准工资 "
        "评定工资 评定工资额 定级工资额 拟定工资额 升级后标准工资 调整后标准工资 改革后工资 新定工资",
    "pay_reason": "变动原因 调资原因 变动调资原因 增资原因 工资变动原因 变动理由 晋升原因 变动类别",
    "pay_before": "变动前 变动前工资 原工资 套改前 现行工资 调整前 变动前工资情况 增资前",
    "pay_after": "变动后 套改后 调整后 变动后工资情况 调资后 增资后",
    "raise": "月增资额 增资额 增加工资 月增加工资 增资 增资金额",
    "origin": "家庭出身 家庭成分 家庭成份 本人成份 本人成分 出身 成份 成分 个人成份 个人成分 家庭出身成份",
    "photo": "照片 相片 照片处 贴照片处 正面免冠照片 近期免冠照片 免冠照片",
    "other":
        "健康状况 身体状况 有何专长 特长 备注 熟悉专业有何专长 熟悉业务有何专长 现住址 家庭住址 联系电话 宗教信仰 "
        "有何宗教信仰 家庭经济来源 外语程度 懂何种外语熟练程度 外语水平 现家庭住址 家庭地址 通讯地址 邮政编码 电话 "
        "身高 血型 兵役状况 学号 班级 班主任 家长职业 与学生关系 职业 现居住地 体检结果 体检结论 自我鉴定 个人总结 "
        "毕业论文题目 毕业实习 本人工作志愿 入党志愿 入团志愿 其他需要说明的问题 其他需要说明的情况 "
        "需要向党组织说明的问题 从事或分管工作 主管领导 何时何地参加过何种民主党派 何时何地参加过何种反动组织 "
        "参加脱产培训情况 爱好 用工形式 报到地址 报到期限 档案材料 笔试成绩 面试成绩 综合成绩 名次 准考证号 考察情况 "
        "所学课程 操行评语 学习成绩 考试成绩 拟安排工作 部别 军衔 学期 语文 数学 在校期间担任何种社会工作 主要表现 "
        "现实表现 家庭经济状况 考生类别 其它需要说明的问题 其他需要说明 出国情况 现住地址 服役期间表现 介绍人 证明人 "
        "校长 校院长 填表人 承办人 经办人 原单位 调入单位 调出单位 调动原因 调动理由 学徒工 其他 其它 毕业设计题目 "
        "家庭人口 生活来源 入党介绍人 何时何地参加过何种组织 备考 审批机关 批准机关 呈报 主管 户主 户主或与户主关系 "
        "所属党组织",
}
"""Concepts about work, pay and the form itself, each with its wordings."""

_OPINIONS = (
    "入党介绍人意见 介绍人意见 入团介绍人意见 支部大会通过接收申请人为预备党员的决议 "
    "支部大会通过接收申请人为党员的决议 支部大会决议 支部大会意见 支部大会通过接收为候补党员的决议 "
    "上级党组织指派专人进行谈话情况 上级党组织指派专人进行谈话情况和对申请人入党的意见 上级党组织谈话意见 "
    "总支部审查意见 总支部审查审批意见 总支部意见 党总支意见 基层党委审批意见 上级党委审批意见 上级党委审查批准意见 "
    "党委审批意见 上级党组织审批意见 支部大会通过预备党员能否转为正式党员的决议 "
    "支部大会通过候补党员能否转为正式党员的决议 支部大会通过延长预备期的党员能否转为正式党员的决议 "
    "支部大会通过延长预备期的决议 上级党委总支审查批准意见 党小组意见 支部意见 党支部意见 党委意见 上级党组织意见 "
    "支部大会通过接收申请人入党的决议 支部大会转正决议 支部大会关于转正的决议 基层党委审批转正意见 "
    "上级党委批准转正意见 团支部意见 团支部大会决议 团支部大会通过的决议 上级团委审批意见 上级团委意见 团委审批意见 "
    "上级团组织审批意见 团总支意见 呈报单位 呈报单位意见 审批机关意见 行政机关任免意见 审批意见 审批机关审批意见 "
    "任免机关意见 主管部门意见 上级主管部门意见 单位意见 所在单位意见 用人单位意见 招工单位意见 劳动局审批意见 "
    "劳动局意见 县劳动局审批意见 市劳动局审批意见 劳动部门审批意见 劳动部门意见 劳动人事局审批意见 区县劳动局审批意见 "
    "县市劳动局审批意见 县革委会审批意见 劳动人事部门审批意见 大队街道意见 公社学校意见 街道意见 公社意见 大队意见 "
    "生产大队意见 公社革委会意见 街道居委会意见 学校意见 学校鉴定意见 学校审查意见 学校街道意见 学校或街道意见 "
    "区县知青办审批意见 知青办审批意见 县知青办审批意见 县革委会知青办审批意见 知青办意见 区知青办审批意见 "
    "上山下乡办公室审批意见 县知识青年上山下乡办公室审批意见 家长意见 本人申请 区革委会审批意见 县革命委员会审批意见 "
    "征兵办公室审批意见 县征兵办公室审批意见 县市征兵办公室审批意见 人民武装部审批意见 县人民武装部审批意见 "
    "公社武装部意见 公社乡武装部意见 武装部意见 派出所意见 接兵部队意见 政治审查意见 体格检查意见 县市区征兵办公室意见 "
    "县市区征兵办公室人民武装部审批意见 体检意见 政审意见 组织人事部门审批意见 人事部门审批意见 人事局审批意见 "
    "工资部门审批意见 人事工资部门审批意见 组织部审批意见 组织部门审批意见 组织人事部门意见 人事部门意见 审批部门意见 "
    "批准机关意见 县人事局审批意见 地区人事局审批意见 县委组织部审批意见 市人事局审批意见 地委组织部审批意见 "
    "审核机关意见 所在机关意见 主管机关意见 主管领导意见 考核委员会意见 审核意见 审查意见 组织审查意见 组织审核意见 "
    "组织意见 单位审查意见 组织部门意见 单位鉴定意见 单位鉴定 上级机关意见 主管单位意见 呈报机关意见 主管局意见 "
    "主管部门审批意见 主管部门审核意见 聘用单位意见 录用单位意见 招录机关意见 设区市公务员主管部门意见 "
    "省级公务员主管部门审批意见 公务员主管部门审批意见 公务员主管部门意见 省级公务员主管部门意见 上级主管部门审批意见 "
    "呈报部门意见 基层单位意见 厂部意见 车间意见 班组意见 班组鉴定 班级鉴定 小组鉴定 系意见 院系意见 辅导员意见 "
    "毕业学校意见 院校意见 学院意见 毕业鉴定 班主任意见 班主任评语 班主任鉴定 录取学校意见 招生委员会审查意见 "
    "学校党委意见 系党总支意见 主管领导评语和考核等次建议 主管领导评语 机关负责人或考核委员会审核意见 "
    "机关负责人或考核委员会意见 单位负责人或考核委员会审核意见 本人意见 被考核人意见 未确定等次或者不参加考核情况说明 "
    "未确定等次情况说明 考核小组意见 考核领导小组意见 负责人意见 部门意见 单位考核意见 考核单位意见 领导评语 机关意见 "
    "主管领导评鉴意见 团党委意见 师党委意见 军党委意见 部队意见 批准机关 部队党委意见 团以上机关审批意见 部队机关意见 "
    "安置部门意见 安置意见 接收单位意见 安置办公室意见 民政部门意见 军区审批意见 批准机关命令号时间 批准机关命令时间 "
    "批准机关及时间 调出单位意见 调入单位意见 调出单位主管部门意见 调入单位主管部门意见 原单位意见 "
    "接收单位主管部门意见 本人签名 本人签名或盖章 本人签字 申请人签名或盖章 签名 签章 个人声明 承诺签名 本人声明 "
    "填表人签名 初审意见 复审意见 认定意见 结论 审核结论 认定结论 审核中发现的有关问题及审核意见 处理意见 党组会意见 "
    "部务会意见 集体研究意见 登记机关意见 承办单位意见 公安机关意见 户籍部门意见 上级组织意见 县级组织部门意见 "
    "毕业生分配部门意见 主管调配部门意见"
)
OPINION_LABELS = tuple(_OPINIONS.split())
"""Headings of opinion boxes that are printed downwards or broken, so that they need to be known whole."""

OPINION = "opinion"
_OPINION_FORM = re.compile(r".{0,28}(意见|决议|鉴定|评语|签名|签字|签章|盖章|批示|签名盖章|审批|批准|签署|审查情况)")
_OPINION_REFUSED = re.compile(r"[。，,;；]|同意|该同志|\d{3}")
_COMPOUND: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"何时何地.{0,8}(介绍)?(加入|参加|入)(中国共产党|党).{0,12}转正.{0,2}"), "party_story"),
    (re.compile(r"(入党|加入中国共产党).{0,8}(及|、|和|,)?转正.{0,4}"), "party_story"),
    (re.compile(r"何时何地.{0,10}(加入|参加)中国共产党或.{0,4}(共青团|共产主义青年团)"), "party_or_league"),
    (re.compile(r"何时何地.{0,10}(加入|参加|入)(中国共产党|党)(由何人介绍)?"), "party_join"),
    (re.compile(r"何时何地.{0,10}(加入|参加|入)(中国共产主义青年团|共青团|中国新民主主义青年团|团).{0,8}"),
        "league_join"),
    (re.compile(r"奖.{0,2}况"), "awards_penalties"),
    (re.compile(r".{0,10}(奖惩|奖励(和|或|及|与|、)?处分|奖罚)(情况|状况|记录)?"), "awards_penalties"),
    (re.compile(r"(何时|何地|因?何|在|本人|曾|有无).{0,12}(受过?|获过?|获得过?).{0,4}奖励(情况)?"), "awards"),
    (re.compile(r"(何时|何地|因?何|在|本人|曾|有无).{0,12}受过?.{0,4}(处分|处罚|惩处)(情况)?"), "penalties"),
    (re.compile(r"(出生|生于).{0,6}(年月|日期|时间).{0,4}"), "birth"),
    (re.compile(r".{0,4}参加(革命)?工作.{0,4}(时间|年月|日期).{0,3}"), "work_start"),
    (re.compile(r".{0,6}(公民|居民)?身份(证|证件)?(号码|编号|号)"), "id_number"),
)
_BRACKETS = re.compile(r"[(（\[【〔<《][^()（）\[\]【】〔〕<>《》]*[)）\]】〕>》]?")
_PUNCTUATION = re.compile(r"[\s:：、,，.。;；·\-—_/|()（）“”\"'|]+")


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: what it asks for, its wording, and how well it fits (0..1)."""

    concept: str
    wording: str
    score: float


def words_of(table: Mapping[str, str]) -> dict[str, str]:
    """Wording -> concept. The first concept that claims a wording keeps it."""
    found: dict[str, str] = {}
    for concept, wordings in table.items():
        for wording in wordings.split():
            found.setdefault(wording, concept)
    return found


@lru_cache(maxsize=65536)
@lru_cache(maxsize=65536)
def label_key(text: str) -> str:
    """The text as labels are compared: simplified, without brackets, blanks and punctuation."""
    plain = normalize(text).text
    bare = _PUNCTUATION.sub("", _BRACKETS.sub("", plain))
    return bare or _PUNCTUATION.sub("", plain)


WORDINGS: Mapping[str, str] = {
    **words_of(PERSON_LABELS), **words_of(WORK_LABELS), **dict.fromkeys(OPINION_LABELS, OPINION)}


@lru_cache(maxsize=65536)
def match_label(text: str, loose: bool = True) -> Label | None:
    """The label that `text` is, if it is one and nothing else. `loose` bears reading errors."""
    key = label_key(text)
    if not 2 <= len(key) <= 40:
        return None
    for exact in (_PUNCTUATION.sub("", normalize(text).text), key):  # 入党（团）时间 asks for more than 入党时间
        if exact in WORDINGS:
            return Label(WORDINGS[exact], exact, 1.0)
    for pattern, concept in _COMPOUND:
        if pattern.fullmatch(key):
            return Label(concept, key, 0.95)
    if loose:
        close = closest(key, WORDINGS) or same_characters(key, WORDINGS)
        if close is not None:
            return Label(WORDINGS[close[0]], close[0], close[1])
    if 3 <= len(key) <= 30 and _OPINION_FORM.fullmatch(key) and not _OPINION_REFUSED.search(text):
        return Label(OPINION, key, 0.9)
    return None


def closest(key: str, wordings: Iterable[str]) -> tuple[str, float] | None:
    """The wording nearest to `key` within the errors a reader may make, and how near; None on a tie of two meanings."""
    allowed = 0 if len(key) < 3 else 1 if len(key) < 7 else 2 if len(key) < 11 else len(key) // 5
    if allowed == 0:
        return None
    best: list[tuple[int, str]] = []
    for wording in wordings:
        if abs(len(wording) - len(key)) > (0 if len(key) < 5 else allowed):
            continue  # one character more may be the value: 性别男
        distance = Levenshtein.distance(key, wording, score_cutoff=allowed)
        if distance <= allowed:
            best.append((distance, wording))
    if not best:
        return None
    best.sort()
    ties = {WORDINGS.get(wording, wording) for distance, wording in best if distance == best[0][0]}
    return (best[0][1], 1 - best[0][0] / len(key)) if len(ties) == 1 else None


def same_characters(key: str, wordings: Iterable[str]) -> tuple[str, float] | None:
    """The wording with the same characters in another order: text printed downwards is often read in slices."""
    if len(key) < 4:
        return None
    counts = Counter(key)
    best: tuple[float, str] | None = None
    for wording in wordings:
        if abs(len(wording) - len(key)) > max(1, len(key) // 6) or len(wording) < 4:
            continue
        shared = sum((counts & _counts(wording)).values())
        score = 2 * shared / (len(key) + len(wording))
        if score >= 0.87 and (best is None or score > best[0]):
            best = (score, wording)
    return (best[1], best[0] * 0.95) if best else None


@lru_cache(maxsize=4096)
def _counts(wording: str) -> Counter[str]:
    return Counter(wording)
