import { glossesOf } from './rows.ts';

/** Chinese words of offices, papers and machines, letter by letter in English: what is no meaning of its own, and words as people type them. */
export const WORK_GLOSSES = glossesOf(`
evening tonight | 晚上 今晚 晚间 傍晚 夜里 夜晚 夜间 半夜
morning | 早上 上午 早晨 清晨 凌晨 一早 明早 今早
afternoon | 下午 午后
noon | 中午 正午
day before | 前天 昨晚 昨日
weekend | 周末 礼拜六 礼拜天 双休
week | 这周 本周 上周 一周 礼拜 星期 上星期 下星期
month | 本月 当月 月份 月底 月初 上月 下月 一个月
year | 今年 去年 明年 年底 年初 年度 全年
quarter | 季度 一季度 二季度 本季度
computer | 电脑 笔记本 笔记本电脑 台式机 计算机 主机 本机
mobile phone | 手机 手机上
system | 系统 操作系统
internet | 互联网 网络 上网
online | 在线 线上 网上
place | 场所 位置
address | 住址 地址 门牌号
everybody people | 大家 各位 所有人 全员 众人 大伙
person | 人员 某人 别人
friend | 朋友 好友 哥们 闺蜜
colleague | 同事 同僚 搭档
boss manager | 领导 老板 上司 主管 经理 总监
team | 小组 组员 团队成员 队员
department | 科室 部门 哪个部门
customer service | 客服 售后 客诉
neighbour | 邻居 隔壁
parents family | 爸妈 父母 家长 父亲 母亲 爸爸 老爸 老妈 妈妈
wife husband partner | 老婆 老公 妻子 丈夫 爱人 对象
library | 图书馆
borrow available | 借阅 借书 借来 可借 外借 能借 借到
book title | 书名 书籍 图书 一本书 那本书 这本书
shelf reading | 书架 书单 想读 读过 在读 要读的书
author writer | 作家 写书的人
chapter page | 章节 页码 页数 几页
novel | 小说
school class | 上课 课堂 班级 课表
course | 网课 选课 课程 听课
teacher | 老师 教师 讲师 导师
student | 学生 同学 学员
homework assignment | 作业 功课 练习题
submit | 上交 提交 递交 交上去 交作业 交一下
exam quiz | 考试 考题 测验 刷题 出题 考考我
flashcards | 抽认卡 单词卡 背单词 记忆卡 闪卡
paper publication | 论文 文献 期刊 学术 研究成果
citation reference | 引用格式 参考文献 引文 引用
cited | 被引 引用过 谁引用了
abstract | 摘要 文摘
encyclopedia | 百科 维基 词条 百科全书
dictionary word meaning | 词义 意思 释义 什么意思 啥意思 是什么意思
synonyms | 同义词 近义词 换个词
grammar | 语法 病句 错别字 拼写 语病
rewrite tone | 改写 润色 换种说法 措辞 口吻 委婉 正式一点 通顺
summarize main points | 概要 大意 主旨 精简 归纳
translate | 翻译成 译成 翻译 翻译为
english | 英语 英文
japanese language | 日语 日文 韩语 法语 德语 西班牙语 俄语
text words | 文字 字句 文本 一段话 这段话 句子 一句话
paragraph passage | 段落 这段 一段
letter | 信件 书信
word count | 字数 多少字
template | 模板 模版 范本
document | 文稿 公文 材料 文书 报告 方案
heading title | 标题 题目
comment remark | 批注 备注 意见 看法
suggest edit | 修订 建议修改 提修改意见
replace | 替换 换掉 全部替换 改成
append add | 追加 续写 补充 加在后面 接着写
contents | 内容 正文 全文
slide deck presentation | 幻灯片 演示文稿 课件 演示
speaker notes | 演讲稿 演讲备注 讲稿
outline | 大纲 提纲 目录
spreadsheet | 表格 电子表格 工作表
column | 列 一列 这列 这一列 哪一列 某列
row | 行 一行 最后一行 新行
cell | 单元格 格子
range values | 数值 区域 数据
formula sum | 求和 公式 总和 合计 加总 相加 平均数 平均值 求平均
sort order | 排序 排列 从高到低 从低到高 从大到小 从小到大 升序 降序 排个序
chart | 图表 柱状图 折线图 饼图 曲线图 画成图
import csv | 导入 导进
format cells colours | 边框 底色 标红 高亮 加粗
aggregate group | 分组 聚合 按组 分类统计 分别统计 汇总统计
count | 数一数 统计 计数 个数 总数
average | 平均 均值
statistics | 统计数据 数据统计 占比 比例 百分比
figures report | 报表 报告 数据报表 月报 周报 日报 年报
file | 文件 档案
folder directory | 文件夹 目录 下载目录
disk room | 硬盘 磁盘 盘 磁盘空间 存储空间 占地方 占空间 空间不足 满了
large size | 大文件 大小 多大 体积
duplicate same | 重复 一模一样 相同 重复文件 一样的文件
delete file | 误删 删错 删除文件
bin restore | 回收站 找回 找回来 恢复 还原 捞回来
previous versions revisions | 历史版本 旧版本 之前的版本 老版本 早先 以前的版本
share access link | 分享 共享 分享链接 公开链接 共享给 开权限
upload | 上传 传到 丢到网盘
download | 下载 拉下来 下下来 下到本地
cloud drive | 网盘 云盘 云端 云空间
storage quota | 容量 剩余容量 余量 还剩多少空间
archive zip compress | 压缩包 打包 打成包 压缩成
unzip archive | 解压 解压缩 解包 解开
search contents lines | 全文搜索 搜内容 查找内容 含有 包含
names pattern | 文件名 后缀 通配符
move rename | 改名 重命名 挪到 移到 换位置
tree | 目录树 树状 层级
backup | 备份 备一份 备份一下
print | 打印 打印出来 打印机
scan receipt | 扫描 扫描件 扫一下
signature sign | 签名 签字 签署 签合同 盖章 签约 落款
agreement contract | 合同 协议 契约 保密协议 劳动合同 租房合同
clause explain | 条款 这一条 这条 条文 法条
void withdraw | 作废 撤回 撤销
remind nudge | 催一下 催促 催 提醒对方 催签
password | 密码 口令 登录密码
strong random password | 强密码 随机密码 安全的密码 复杂密码
secret key | 密钥 秘钥 凭据 凭证 令牌
breach leak | 泄露 泄漏 被盗 撞库 泄密
six digits code sign | 验证码 动态码 动态密码 二次验证
expire | 过期 到期 快到期 失效
certificate tls | 证书 数字证书
commit | 提交记录 提交代码 提交信息
stash aside uncommitted | 先存起来 暂存 没写完 改了一半 改到一半 未提交 先放一放 收起来
switch branch | 切换分支 切到 切分支 换分支 切回 切去
branch | 分支 主干 主分支
staged | 暂存区
merge pull request | 合并请求 合代码 合并代码 拉取请求 合进 合入 合到主干
review | 评审 审查 代码评审 看代码 审代码
repository | 代码库 代码仓库 仓库
fork | 派生 复刻
star favourite | 点星 点个星 加星 星标 收藏
blame line | 这行代码 这行是谁 哪行
history | 历史记录 历史 变更记录 改动记录
tag version | 标签 版本号 打标签 打个标签
release version | 发版 版本发布 发布版本 新版本
issue bug | 缺陷 漏洞 故障单 工单 需求单
assign | 指派 分给 转给 派给 交给 分配给
state done | 已完成 改状态 状态改成 完成状态 待办
sprint | 迭代 冲刺 本迭代
priority | 优先级 紧急 加急 优先
blocks relates | 阻塞 依赖于 关联 关联到
log work hours | 工时 填工时 记工时 耗时
watcher hear | 抄送 关注 盯着
project | 项目 工程
code | 源码 代码 程序代码
function | 函数 方法
variable | 变量
references used | 引用 调用 哪里用到 用到 谁在用 在哪用
definition declared | 定义 声明 在哪定义
rename symbol | 变量改名 函数改名 改名
format code | 格式化 代码格式
lint mistakes | 代码检查 规范检查 静态检查
tests | 测试 单元测试 测试用例 跑测试 用例
failed tests red | 测试挂了 没通过 不通过 失败的测试 红了 失败 跑挂 测试失败
flaky tests | 时好时坏 不稳定 偶发 偶尔失败
coverage | 覆盖率 测试覆盖
build | 构建 编译 打包
pipeline workflow runs | 流水线 工作流
trigger build start | 触发 跑一次构建 跑流水线
rerun once more | 重跑 再跑一遍 再跑一次 重新跑
artifact | 产物 制品 安装包
dependency library | 依赖 依赖包 第三方库 库
outdated newer versions | 过时 旧了 升级依赖
vulnerabilities security | 安全漏洞 漏洞 高危漏洞 安全隐患
terminal shell command | 命令 命令行 终端 脚本
deploy service environment | 部署 上线 发布 发到线上 推到生产 投产
rollback before version | 回滚 回退 退回 退到上一版 恢复上一版 撤回上线
staging production | 生产环境 测试环境 预发 预发布 线上环境 线上
feature flag switch | 功能开关 灰度 特性开关 放量
cluster | 集群
pod | 容器组
container | 容器
image registry | 镜像
nobody uses prune | 没人用 没用的 无用 用不到 闲置 不用的
replicas scale | 副本 扩容 缩容 加机器 多开几个 加几个实例
restart anew | 重启 重新启动 重开 重新开
node cpu memory | 节点 内存 处理器 资源占用
virtual machine | 虚拟机 云主机 云服务器 服务器
bucket object | 存储桶 对象存储
dns record domain | 域名 解析 域名解析
who owns domain | 注册人 谁注册的 归谁
snapshot database | 快照 数据库快照
cloud costs account | 云费用 账单 云账单 云上花费 服务器费用
cdn edge | 缓存刷新 刷新缓存
key rotate | 轮换 换密钥 更换密钥
ports open | 端口 放行
alarm firing | 告警 报警 警报
silence alarm noise | 屏蔽告警 静默 告警静音 消停 别响
acknowledge alarm | 认领 接手 我来处理
on call pager | 值班 谁值班 值守 轮值 当班
outage incident | 故障 事故 宕机 宕了 崩了 出问题 挂掉
status page | 状态页 公告
traces slow requests | 链路 调用链 接口慢 慢请求 响应慢 卡在哪
log lines | 日志 打印日志
exceptions | 异常 报错 错误
website answers uptime | 网站 打不打得开 能不能访问 可用性 拨测
metrics series | 指标 曲线 监控数据
dashboard panels | 看板 仪表盘 大盘
database | 数据库 库里
table | 数据表 表 表结构 这张表 哪张表
columns types | 字段 字段类型 列名
sql statement | 语句 查询语句
slow statements | 慢查询 慢语句 跑得慢 查得慢
indexes | 索引 加索引 建索引
planner explain | 执行计划 查询计划
sessions connections | 连接数 会话 谁连着
migration schema | 迁移 表结构变更
rows records insert | 插入 录入 写入数据 加一条
collection documents | 集合 文档
cache | 缓存
key value | 键 键值
seconds expire ttl | 过期时间 有效期
empty flush | 清空 清掉 全清
similar texts | 语义搜索 相似内容 意思相近
appointment event | 日程 安排 约会 活动
meeting | 会议 例会 开会 开个会 碰头 碰个头
move appointment | 改时间 改到 挪到 推迟到 提前到 换个时间
everybody free time | 都有空 有空 空闲 啥时候有空 什么时候有空 都方便 空档
invitation yes no | 邀请函 接受邀请 答应 应邀
cancel appointment | 取消会议 会不开了
repeat every | 每周 每天 每月 每年 重复 周期 定期
holidays days off | 放假 假期 法定节假日 国庆节 春节 五一 十一 元旦 端午 中秋 清明 节假日
working hours | 工作时间 上班时间
away out office | 不在 出差 休假 外出 不在公司
reminder | 提醒 闹钟 到点提醒
task to do | 待办 事项 任务 要做的事 清单
due | 截止 期限 截止日期 最晚
tick off | 勾掉 划掉 打勾 做完 办完
note | 笔记 便签 记下 随笔 便条
diary | 日记 手账
tag note | 打标签 分类
remember facts | 记住 帮我记住 记着 牢记
mail | 邮件 信 邮箱 电邮
unread mails | 未读 没读 没看的
inbox archive | 收件箱
reply answer mail | 回信 回邮件 回复邮件 答复
forward pass on | 转发 转给 抄给
attachment | 附件
mailing list unsubscribe junk | 广告邮件 订阅邮件 推销 推广邮件 骚扰邮件 垃圾邮件 别再发 不想再收 不想收到
spam | 垃圾 骚扰
answers automatically away | 自动回复 自动答复
later time send | 定时发送 晚点发 稍后发送 延迟发送
draft | 草稿
label mail | 邮件标签
filter condition | 过滤规则 收信规则 过滤
message | 消息 信息 短信
channel | 频道 群 群里 群聊 工作群
thread | 楼里 帖子下面
emoji reaction | 表情 点赞 点个赞 表情包
pin message top | 置顶 顶到最上面
mute notifications | 免打扰 静音 屏蔽 消息免打扰
direct message | 私信 私聊 单独发
poll choices | 投票 投个票 表决 民意
group people | 拉群 建群 拉个群 进群 入群
voice message | 语音 语音消息
photo caption picture | 照片 相片 图片
location point | 定位 位置 我在哪
block contact | 拉黑 屏蔽他
phone number | 电话号码 号码 手机号 陌生号码 来电
call ring | 打电话 拨打 致电 通话 打个电话 拨个电话
missed calls | 未接 漏接 未接来电 谁打过
voicemail | 语音信箱 留言
forward calls | 呼叫转移 来电转接
recording meeting | 会议录像 会议录音 录像 回放 录制
transcript said | 逐字稿 文字稿 说了啥 转写 文字记录
decisions summary meeting | 会议纪要 纪要 定了什么 决议 结论 达成 待办项
`);
