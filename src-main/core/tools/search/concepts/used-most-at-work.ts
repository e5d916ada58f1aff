import { glossesOf } from './rows.ts';

/** The words people use most where they work, with programs or in an office, and what tools say for them. */
export const USED_MOST_AT_WORK = glossesOf(`
wrote line blame | 谁写的 谁改的这行 谁加的 出自谁 | messing with this line, who added this, who put this in, who introduced, last touched, author of this line, guilty of this line
commits history | 提交记录 提交历史 最近提交 改动记录 | commit history, past commits, what was committed, changelog of the repo
uncommitted aside stash | 先放着 先存起来 收起来 暂存 搁置改动 | shelve, put aside, set my changes aside, clean tree, clean working copy
switches branch | 切分支 换分支 回到主干 切到 | back on main, change to branch, onto branch
merge pull request | 合进去 并进主干 合并掉 合入 | go through to master, go into main, merged into, land on main, merge it in
pull requests list | 待合并 待评审 | waiting for review, awaiting review, open prs, outstanding pull requests, prs waiting
review pull request | 评审 代码评审 审一下代码 | look at my pr, approve the pr, request changes, code looks good
applies commit elsewhere cherry pick | 挑一个提交 只要那个修复 | just that bugfix, only that fix, just that commit, only that commit
version notes publishes | 发版 打版本 发布说明 | new version out, publish a version, ship version, release notes
issue assign | 归他 指派 转给 让他跟 负责这个单 | take over abc, belongs to, give the ticket to, on his desk, on her desk, should handle
issue link blocks duplicates | 关联 重复的单 跟这个一样 阻塞 | same as abc, duplicate of, related to, depends on, blocked by, blocking
work issue time | 工时 登记工时 花了两小时 记两小时 | put two hours, put three hours, put an hour, hours on abc, booked time, hours worked on
sprint figures | 燃尽图 进度 赶得上吗 来得及吗 冲刺进度 | make it by then, make it in time, on schedule, how is the sprint, burn down
issue state workflow | 挪到 改状态 标为完成 进入评审 | over to review, into review, to done, to in progress, back to open
disk room folders | 空间 占空间 硬盘满 磁盘满 占地方 | disk space, eating space, eating all the space, eats space, taking up space, takes up room, disk full, full disk, space left on my, running out of disk
files same duplicates | 重复文件 一样的文件 两份 | copies lying around, same file twice, identical files, two copies, double files
compressed archive files | 压缩 打包 打成包 压成 | squeeze, zip up, pack up, bundle the files, tarball, into one archive
unpacks archive | 解压 解包 拆包 | unzip, unpack, untar, extract the zip
files names find | 找文件 文件在哪 找不到文件 哪个文件夹 | where is my file, look for a file, named something, filename
file back bin drive | 回收站 误删 找回文件 删错 恢复文件 | binned, binned the, deleted the wrong, undelete, trashed, recover the file, have it again, want it back
earlier versions file | 旧版本 历史版本 上一版 之前的版本 改之前 | version from last, older version, previous version, as it was, before the edits, earlier draft
access link file anyone | 共享 分享链接 给他看 开权限 | give a link, link to the folder, share the folder, let them see, send them a link
storage used left quota | 容量 剩余空间 还能存 云盘满 | cloud space, storage full, room in the drive, cloud storage left, gigabytes left
words characters counts | 字数 多少字 几个字 | word count, how long my essay, long is my essay, how many words, character count, length of the text
occurrence words replaces | 全文替换 都换成 改成统一 批量替换 | all over the document, everywhere in the document, find and replace, swap every, each mention of
template fields document | 模板 套用模板 按模板 | from the template, based on the template, boilerplate
proposes change owner accept | 建议修改 修订建议 | suggest a change, tracked change, suggestion mode
formula cell | 公式 求和 求平均 合计 自动算 | sum up column, add up the column, total of column, average of column, calculate in the cell
orders rows column | 排序 升序 降序 从大到小 从小到大 | sort by, highest first, lowest first, alphabetical, ascending, descending, order the table
chart range cells | 图表 饼图 柱状图 折线图 画图表 | pie, pie chart, bar chart, line chart, plot, plotted, visualise, visualize, graph of
values range cells | 单元格 这一列 这几行 表里写 | does the sheet say, column says, in cell, rows of the sheet
presentation outline | 演示 幻灯片 讲稿 汇报材料 | talk about, slides for, deck on, keynote, powerpoint, slideshow
slide heading bullet | 加一页 插一页 | one more slide, extra slide, another slide, slide at the end
page wiki history changed | 谁改了页面 页面历史 | rewrote our, edited our page, who rewrote, edited the page
page wiki text | 知识库 维基 文档里写 公司规定 | company wiki, our handbook, policy page, in the wiki, internal docs, knowledge base
statements longest slow | 慢查询 拖慢 最慢的语句 数据库慢 | slow queries, dragging the database, slowing the database, slow sql, so long to query
columns types table | 表结构 哪些字段 有哪些列 字段类型 | what columns, which columns, what fields does, structure of the table
indexes workload help | 加索引 索引建议 | which index, missing index, speed up the query
change schema migration | 改表 加字段 迁移脚本 | add a column, alter the table, schema change
empties cache completely | 清缓存 缓存清空 全清 | wipe everything cached, clear the cache, flush, empty the cache, invalidate everything
everybody group time free | 都有空 空闲时间 共同时间 约个时间 什么时候方便 | could meet, can we all meet, all free, find a slot, suits everyone, works for everyone, when could the, time that suits, everybody free, availability of
says yes no invitation | 去不了 参加不了 回绝 接受邀请 婉拒 | make it to the, cant make it, cannot make it, will attend, accept the invite, decline the invite, say i am coming, count me in, count me out
answers automatically away | 自动回复 休假回复 不在时 外出 | off until, away until, out of office, on vacation until, tell people who write, while i am away
declines invitations away | 拒绝会议 不在办公室 | block my calendar, refuse meetings, no meetings while
mail junk says | 垃圾邮件 钓鱼 诈骗 骗子 假邮件 | con, phishing, scam mail, fishy mail, looks like a scam, looks like a con, fraud, bogus
mail later time | 定时发 晚点发 明早发 | go out tomorrow, send tomorrow, send it later, delay the mail, send at eight
mails sender find | 他发的邮件 找邮件 来信 哪封邮件 | anything from my, mail from, email from, did he write, heard from, wrote to me, correspondence with
future mails condition sorts | 过滤 自动归类 规则 自动放进 | should land in, goes straight to, automatically into a folder, rule for mails, filter for
mails not read | 未读 没看的信 还没看 几封新 | havent read, new mail, new emails, waiting in my inbox, any post, unopened
mailing list ends | 退订 别再发 推销 广告邮件 | stop sending me, no more newsletters, take me off, sick of these mails, leave the list
emoji message reaction | 点赞 表情 比心 竖大拇指 | thumbs up, react with, heart on, like his message, like her message
messages channel last | 群里聊什么 错过什么 刚才说 聊天记录 | what did i miss, have i missed, catch me up, catch up on, what was said in
notifications channel mute | 免打扰 群太吵 静音群 别响 屏蔽群 | too noisy channel, silence the group, quiet the channel, hush the channel, stop pinging me from
privately person message | 私信 私聊 单独说 | in private, dm, just between us, whisper to
question choices poll | 投票 选一个 表决 | let the team vote, vote where, vote on, let them choose, ask everyone which
calls came in | 未接 谁打来 来电 通话记录 | missed call, missed a call, who called, who rang, rang me, call history
number belongs | 谁的号码 谁的电话 陌生号码 | whose number, unknown caller, whose phone, who is calling
messages left callers | 留言 语音留言 答录机 | voicemail, answering machine, leave me a message, left me a message
decisions items meeting | 会上定了 会议纪要 会议结论 讨论结果 | agree on in, agreed in the meeting, outcome of the meeting, minutes, action points, what did we decide
said recorded meeting | 会议记录 谁说了 逐字稿 | who said what, exact words, word for word
birthday | 生日 过生日 寿星 | coming of age, turns thirty, birthdays coming up
person address changed | 搬家了 换号码 新地址 新电话 换公司 | moved house, new address for, changed his number, changed her number, new phone number, got a new number
customer pipeline deal | 商机 单子 跟进 成交 丢单 | prospect, prospects, opportunity, closing the deal, won the deal, lost the deal
become customer notes | 潜在客户 新线索 意向客户 | may buy from us, might buy, interested in our, potential customer, could become a client, met somebody who
customer known | 客户资料 客户情况 这个客户 | do we know about, background on, all about the customer
case next level | 升级 转高级 投诉升级 上报 | furious, to a senior, to second level, to a supervisor, angry customer
satisfaction scores customers | 满意度 好评率 客户满意 | customers happy, happy customers, unhappy customers, satisfaction, nps
customer help case | 客诉 报修 求助 售后 | customer complains, complaint, complaints, helpdesk ticket, needs help with
tests red build | 测试挂 没通过的测试 红了 失败的用例 | red tests, broken tests, tests are red, failing, failures
tests pass sometimes | 时好时坏 不稳定的测试 偶尔失败 | only sometimes fail, sometimes fail, intermittent, unreliable tests, randomly fail
build printed | 构建日志 构建输出 为什么挂 | spat out, spit out, job output, wrong in the build, nightly job
build passed | 构建过了吗 构建成功 绿了吗 | is the build green, did it build, build ok, did ci pass
version service environment | 上线 发布到线上 部署新版 推到生产 | take it live, new version live, go live, goes live, roll out, push to production, put it online
version before returns | 回退 退回去 回滚 还原上一版 | release broke, go back to before, undo the deploy, old version back, back out the release, step back a version
feature users switches | 灰度 开关 放量 功能开关 | for ten percent, percent of people, percent of users, gradually enable, beta users, only some users
replicas scale | 副本 扩容 缩容 多开几个 | more copies of the, more copies running, more instances, more capacity, handle more load, beef up the service
images nobody prune | 没用的镜像 清理镜像 旧镜像 | nobody needs, unused images, old images, docker junk
output container | | does the container say, container prints
account cost service | 云账单 云费用 云服务花 | aws bill, cloud bill, azure bill, bill so high, hosting costs, spending on servers
certificate fresh domain | 证书 续证书 过期证书 | https runs out, tls runs out, ssl, https, padlock
points name address domain | 域名解析 解析到 指向 | point the domain, nameserver, a record, subdomain
noise alarm while | 静默 别响 告警静音 | stop that alarm, alarm beeping, stop beeping, alert quiet, quieten
carries pager | 值班 谁值班 半夜找谁 | get up if, wake up if, on duty, standby tonight, who is responsible tonight
website answers fast | 网站打不开 网站能打开 挂了没 能访问 | reachable, site down, homepage up, website up, is it up, offline site, respond
outage people calls | 故障 宕机 出大事 事故 | everything is down, major outage, all hands, system down
log lines services | 日志 报错日志 查日志 | log output, errors in the logs, log entries, what the logs say
exceptions cause | 异常 报错汇总 崩溃 | most common errors, same error, crash reports, stack traces
symbol used where | 哪里用到 被谁调用 引用 | where is it called, where is it used, who calls, callers of, usages
symbol declared where | 在哪定义 定义在哪 声明 | where is it defined, where it comes from, jump to definition
source usual form | 格式化代码 缩进 排版代码 对齐 | indentation, tidy up the code, tidy the code, pretty print, code style
style mistakes source | 代码规范 检查代码 | code smells, warnings in my code, static check
plain words function does | 这段代码干嘛 看不懂代码 解释代码 | what does this code, explain this function, dont understand this code
security holes library | 漏洞 安全吗 有没有洞 | safe to use, safe version, known holes, vulnerable, cve
dependencies newer versions | 旧依赖 升级依赖 过时 | out of date, behind the latest, need upgrading, stale dependencies
adds library project | 装个库 加依赖 安装包 | npm install, pip install, need the package, pull in the library
clicks something page | 点按钮 点一下 按一下 | press the button, hit the button, tap, press login, press the
field page types | 输入 填入 打字 | enter my name, key in, enter the text
picture page takes | | capture the page, screenshot of the site, how the page looks
owns domain | 域名是谁的 域名注册人 | who owns example, registrar, domain belongs
short link long | 短链接 短网址 链接太长 | link is too long, way too long link, shorter link, tiny url, shorten the url
links lead nowhere | 死链 坏链 打不开的链接 | dead links, broken link, links that go nowhere, not found pages
old copy page | 旧网页 网站存档 | looked like years ago, wayback, site in the past
notes words finds | 记过 笔记里 我写过 之前记的 | did i write about, i wrote about, jotted, scribbled, my notes on, noted about
done today tasks | 今天要干 要办的 待办 有什么事 | on my plate, on my agenda, my to dos, i got to do, my duties
task ticks off | 做完了 搞定了 办完了 划掉 勾掉 | done with, strike it, finished with, got it done, tick it, cross it off, did it already
another day task | 推迟任务 改天做 延期 明天再做 | push to tomorrow, not today, do it later, postpone the task, another day for
reminds time place | 提醒我 别忘了 到点叫我 | dont let me forget, ping me at, alert me at, jog my memory
forgets remembered | 忘掉 别记了 忘了这事 | forget what i told, forget about my, erase from your memory, forget everything about
facts remembered adds | 记住 记着 你要记得 | keep in mind, remember that i, bear in mind, for future reference, know that i
recalls remembered | 还记得 我说过 我告诉过你 | do you remember, did i tell you, told you about, you know about me
weighs options criteria | 利弊 权衡 怎么选 纠结 | pros and cons, which is better, torn between, weigh up, trade off, help me decide
many ideas question | 头脑风暴 出主意 想点子 灵感 | inspiration, suggestions for, brainstorm, think up, come up with
step problem hard | 一步步想 推理 难题 分析一下 | think it through, reason through, puzzle over, work it through, step by step
pdf smaller |  | too large to mail, too big to mail, shrink the pdf, smaller pdf, reduce the size of
pdf several one | 拼成一个 | glue together, join the pdfs, combine the pdfs, into a single pdf
pages out pdf | 只要几页 抽出几页 | only pages, just the first page, pull pages, take page
signature puts pdf | 签字 签名 签上名 | put my name under, sign here, my signature
signed who not | 谁没签 签了没 签完了吗 | hasnt signed, still to sign, signatures missing, yet to sign, havent signed
publications scientific search | 论文 文献 学术 期刊 | studies on, scientific article, journal article, research on, study about, academic
publications refer one | 被引 引用了 谁引用 | citations, cited, references to this paper
compare differs texts | 对比文本 差别 不一样 两版 | differ, difference between these texts, what changed between, spot the difference
timer rings minutes | 倒计时 计时 几分钟叫我 定时 煮面 煮蛋 泡面 | boil eggs, egg timer, countdown, stopwatch, ring in, minutes from now, pasta timer
time zone elsewhere | 时差 那边几点 当地时间 | time over there, local time, what time is it, time difference
days dates between | 还有几天 多少天 倒数 隔了几天 | how many days, days left, days until, days since, countdown to
metres feet kilos | 换算 多少斤 多少厘米 英寸 华氏 | convert, inches, miles, ounces, fahrenheit, celsius, pounds to, cups to, how many grams
arithmetic formulas | 计算 算一下 等于多少 百分之 | percent of, divided by, plus, minus, square root, multiply, sum of
internet connection fast | 网速 测网速 网慢 | internet slow, slow wifi, bandwidth test, download speed, connection slow
processor memory load computer | 内存 处理器 电脑配置 电脑卡 | ram, cpu, gpu, my machine, computer slow, specs
screen picture takes | 截屏 截图 截个图 | screen capture, screengrab, capture my screen
pasted copied | 剪贴板 复制的 粘贴 | clipboard, copied, copy to clipboard, what i copied
rest automation | 停用自动化 暂停规则 | stop the rule, turn off the rule, automation off
same time every switches | 每天定时 每晚 每天早上 定时开 定时关 | every evening at, every morning at, each night at, every day at
new device home | 新设备 配对 添加设备 接入 | new bulb, new sensor, pair, connect my new, add a device
devices offline battery low | 没电 离线 掉线 电池低 | batteries running out, which sensors are dead, dead batteries, not responding devices
cabin warms leaving | 预热 车里暖 提前开空调 | warm up the car, defrost the car, car cosy, cool the car
beds watering | 浇水 哪天浇 灌溉 | water the beds, when to water, watering
earth wet bed | 土壤 干不干 土湿 | soil dry, dry earth, ground wet, thirsty beds
portion feeder | 喂食 喂猫 喂狗 加粮 | feed the cat, feed the dog, kibble, give the cat some
print layer 3d | 三维打印 模型打印 | 3d printer, filament, benchy
language models used | 大模型 模型列表 | llm, which models, gpt, ai models
`);
