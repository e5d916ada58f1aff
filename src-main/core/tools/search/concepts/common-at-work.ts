import { glossesOf } from './rows.ts';

/** Everyday words of the office and what tools say for them: files, papers, mails, chats, meetings, customers, staff, money of a firm. */
export const COMMON_AT_WORK = glossesOf(`
files names search find | 放哪了 存哪了 文件找不到 找不着 搁哪 那个文件呢 叫什么的文件 找一下文件 文件名含 | where is the file, file called, called something, cant find my, misplaced file, lost my file, where did i save, where did i put, file with the name, named like, which folder has
folder list directory | 桌面上有 目录里有 下载里有什么 看看目录 | whats on my desktop, on the desktop, in my documents, what files, which files, inside the folder, contents of the folder, folder contents, downloads folder
directory tree | 目录结构 文件结构 层级 所有子文件夹 | folder structure, whole structure, nested folders, everything below, hierarchy
text file read | 文件里写什么 读文件 打开文本 看看这个文件 文件内容 | whats in the file, read me the file, open the file, cat the file, print the file
file write | 写进文件 存成文件 写到本地 存为 保存成文本 | save as a file, save this text, write to disk, dump to a file, new text file
file edit replace | 改文件 文件里把 替换文件里 改一行 | change the line, change a line, fix the line, in the file change, swap text
folder create directory | 建文件夹 新建目录 建个目录 新文件夹 | new folder, make a folder, make a directory, folder for
file move rename | 挪到文件夹 移到目录 改文件名 换个名字 文件改名 | move to folder, put in the folder, different name, rename it to, give it another name, shift into, organise into
file info size dates | 文件多大 什么时候改的 创建时间 修改时间 文件信息 最后修改 | last touched, last modified, when was it changed, file size, created when, when did i last, modification date
file delete | 删文件 文件不要了 扔掉文件 | bin this file, dont need this file, remove from disk
files duplicates same | 重复的文件 存了两份 一样的照片 去重 | saved twice, double files, identical photos, several copies
disk usage room folders | 占地方 占空间 硬盘满 空间不足 还剩多少空间 磁盘空间 存不下 什么占满 | space left on, disk full, takes the most space, biggest folder, running out of disk, clean up the disk, storage full, gigabytes free
zip compress archive files | 打个包 压一下 打成压缩包 压缩成 | into one zip, as a zip, pack everything, make smaller to send
unzip archive unpack | 解开 解压缩 打开压缩包 解包 把压缩包 | open the archive, open this zip, whats in the zip, extract the files, unrar
watch folder change | 文件夹有变化 有新文件通知 | when a new file, new files arrive, if something changes in
drive search | 网盘里找 云盘里有没有 云端文件 网盘搜 | in my drive, in the cloud, cloud files, on google drive, on dropbox
drive upload | 存到网盘 传上云 上传网盘 放云盘 备一份到云 | up to the drive, onto the cloud, save to the cloud
drive download | 从网盘下 从云盘拿 下到电脑 | from the drive to, pull from the cloud, save from drive
drive share file access | 给他看文件 共享给 开放权限 分享文件 文件发链接 谁都能看 可编辑 | let him see, let her see, let them see, can view, can edit, anyone with the link, share the document, sharing link, access to the file
drive restore bin | 误删 删错了 捡回来 恢复文件 找回文件 回收站里 | deleted the wrong, threw out the wrong, have it back, get back, undo the deletion, recover the file, out of the bin
drive revisions versions earlier | 旧版 以前的版本 上一稿 之前写的 老版本 改之前 | old version, as it was before, how it was written, before the changes, previous draft, version from last
drive recent | 最近打开 刚看过的文件 最近用的 | opened recently, have open recently, worked on lately, last files
drive quota storage | 网盘还剩 网盘满 云空间 | cloud space, storage limit, drive full
document create | 新建文档 写个文档 开个文档 起个文档 | start a document, new doc, blank document, write up
document append paragraphs end | 末尾加 接着写 续写 补一段 再写一段 后面加上 | add at the end, at the bottom, one more paragraph, extra paragraph, continue the document
document replace text | 全部替换 统一换成 把所有的 全文替换 | change every, replace all, everywhere in the doc, swap every, all occurrences, each mention of
document word count | 多少字 字数 够不够字数 统计字数 | how many words, over words, word limit, length of my essay, words long, characters long
document comment | 在文档上批注 旁边写 加批注 | in the margin, comment next to, leave a remark, remark on the document
document suggest edit | 建议修改 提修改建议 改动建议 | suggest wording, propose a change, tracked change
document template | 套模板 用模板 按模板 | from the template, fill in the template, standard form
document get read | 读文档 文档内容 打开文档看 | read the doc, text of the document, whats in the document
wiki pages search | 内部文档 公司制度 规章 手册里 流程文档 内部资料 知识库里找 | company handbook, internal docs, our policies, policy for, guidelines, where is it documented, how we do, procedures, company rules
wiki page create | 写一页 建个页面 沉淀到 | document it, write it up, new article in
wiki page update | 改页面 更新页面 维基改 | outdated page, correct the page, keep the page current
wiki page history | 谁动了页面 页面改动 谁改的文档 | who edited, who messed, changed the page, edited the page, last editor
cells range values read | 单元格里 表格里的数 读表格 看看表格 哪几行 | numbers in, values in, cell says, look at the sheet, rows of the sheet, column contains
cells write values range | 填到单元格 填进表格 写到表里 改单元格 | put in cell, fill the cells, type into the sheet, enter in column
row append sheet | 加一行 多加一行 追加一行 表格最后 登记一条 再添一行 | one more line, add a line, another entry
sheet create spreadsheet | 新建表格 建个表 做张表 | new sheet, make a table, start a spreadsheet
sheet chart | 画成图 做成柱状图 画图表 变成图 可视化一下 饼状图 | bar graph, into a graph, as a graph, draw it as, visualise, trend line, turn into a chart, turn column
sheet sort rows column | 按大小排 排个序 从高到低 从大到小 按日期排 升序 降序 | order by, put in order, largest on top, ascending, descending, reorder rows
sheet find value | 表里找 表格里搜 在哪个格子 | where in the sheet, which row has, find in the spreadsheet
formula cell | 求和 求平均 自动算 合计 公式算 总和 | adds up, average of, sum the column, work out the total, automatically calculate
format cells colours | 标红 加粗 底色 单元格颜色 边框 | make red, bold, background colour, as currency, highlight, number format
csv import | 导进表格 导入数据 逗号分隔 | from csv, load this data
slides create presentation | 做幻灯片 出一份幻灯 演示稿 汇报材料 | make a presentation, powerpoint for, talk for the, keynote about, pitch deck
slide add | 加张幻灯片 多一页 | one more slide, extra slide, slide about
slide image replace | 换张图 换掉图片 幻灯片的图 | different picture, swap the photo
slides export | 导出幻灯 | deck as pdf, save the slides
speaker notes slide | 演讲稿 讲稿 备注页 | what to say, talking notes, script for the talk
email send | 写封信 发封邮件 发邮件给 写信给 邮件告诉 发信 寄封信 去封邮件 | write an email, write to, mail him, mail her, email my, drop an email, send a letter, shoot an email, write a mail
email search | 邮件里找 来过信 写信来 写给我 有没有发邮件 那封邮件 邮件里说 找封邮件 | did he write, did she write, did they write, write to me, wrote to me about, wrote me, email about, mail from, that email, emails from, hear from, any word from, answered my mail
email read | 读邮件 邮件说什么 信里写 打开邮件 念邮件 | read me the mail, open the mail, whats in the mail
email reply | 回邮件 回封信 回信说 答复邮件 回他邮件 | answer the mail, write back, answer his email, answer her email, reply that, respond to the mail
email forward | 邮件转给 转发邮件 把信转 | send the mail on, pass the email
email draft | 先写好别发 打个草稿 拟封邮件 存草稿 草拟 起草邮件 | prepare an answer, prepare a mail, dont send it, dont send yet, not sending yet, write but dont send, unsent, draft a reply
email unread list | 没看的邮件 新邮件 有信吗 有什么邮件 没读的 收到邮件 | any mail, new mails, got mail, havent read, unopened, whats in my inbox, check my mail, check my email
email archive | 归档邮件 收起这封 移出收件箱 | out of my inbox, put the mail away, file the mail, clear my inbox
email delete | 删邮件 邮件删掉 这封不要了 | bin the mail, trash the email, throw the mail away
email spam junk | 垃圾信 骗子邮件 钓鱼 可疑邮件 | fake mail, scam, suspicious mail, fraud, phishy
email label | 打标签邮件 邮件标记 分类邮件 贴标签 | categorise the mail, sort this mail, flag the email
email filter future rule | 邮件规则 以后收到 自动移到 自动归档 | whenever a mail, every mail from, mails like this, inbox rule, straight to the folder
email schedule later | 定时发 晚点发 明早发 到点发 预约发送 | go out at, have it go out, go out tomorrow, send in the morning, deliver later, send tomorrow, sent on monday, delayed mail, not now but
newsletter unsubscribe | 广告邮件 别再发给我 不想收 退订邮件 推销邮件 | no more newsletters, stop emailing me, off the list, dont want these mails, unsubscribing
attachment download | 附件存 下载附件 附件里的 发来的文件 附的照片 | photos attached, file they sent, save what he sent, what was attached, file in the mail, get the attachment, attached to
vacation reply automatic | 自动回复 休假回复 不在时自动 | auto answer, away message, tell people im away, on holiday reply
appointment create calendar | 记到日历 约见 记个日程 加个日程 见面 碰面 约了 排个时间 定个会 拉个会 约个会 安排会议 | write it in, into my calendar, meet with, meeting with, put lunch, coffee with, appointment at, add to calendar, pencil in, catch up with, drinks with, dinner with, set up a meeting, note the date
appointments list between | 有什么安排 有会吗 有什么会 日程 忙不忙 几点有会 行程 排得满不满 | whats on, whats on tomorrow, anything planned, do i have anything, am i busy, my afternoon, my week, my schedule, what meetings, next meeting, got on today, engagements
appointment moves update | 会改到 改时间 换个时间 会议推迟 提前到 会延后 改约 | different time, move the meeting, change the time, an hour later, one hour earlier, push back, rearrange
appointment delete | 会不开了 会取消 日程删掉 不见了 取消会议 | meeting is off, wont happen, not meeting, cancel my appointment, call off
free time everybody | 哪天都行 找个大家 凑时间 几点方便 都方便 | when can we all, we all meet, suits everyone, slot for everyone, time works for, when are they free, when is he free
invitation respond yes no | 答应邀请 回绝邀请 参加不了 不去聚会 接受邀请 婉拒 去不了 | cant make it, cant come, wont come, ill come, say yes to, say no to, coming to the party, attend, not attending, decline politely, accept her, accept his
recurring appointment repeats | 每周的会 每月一次 例会 每天早上 固定会议 每两周 | every tuesday at, every day at, each month, regular meeting, repeating, standing appointment, once a week
public holidays country | 法定假日 放几天 放不放假 哪天放假 调休 | day off in, holiday in, shops closed, national day, long weekend
working hours set | 上班时间设 别人能约 | bookable hours, when people may book, office hours
out of office decline | 不在公司 出差期间 外出 | away all week, im away, unreachable
calendars list | 有几个日历 哪些日历 | which calendars, my calendars
message channel post | 在频道里说 群里说一声 发到群 跟大家说 群里通知 发群里 告诉群里 | in the channel, tell everyone, write in, announce to the, say in the channel, let the channel know, post in, post to
channel history read | 群里说了什么 频道里错过 爬楼 群消息 聊了什么 | miss in the channel, what did i miss, catch up on, been discussed, talked about in
thread reply | 在话题下回 回那条 跟帖 | under that message, answer in the thread, respond to the thread
direct message privately | 私下跟 悄悄说 单独告诉 私聊 单独跟他说 发私信 私信给 | quietly tell, just to him, just to her, one on one message, in private, message only
reaction emoji message | 点个赞 回个表情 点个表情 | like his message, like her message, smiley, heart the message
messages search | 聊天记录里找 谁说过 找那条消息 消息里 | who mentioned, who said, where did someone write, message about
members workspace list | 群里有谁 成员有谁 | whos in the workspace, everybody in the chat
status set | 状态改成 显示我在 挂个状态 在忙 勿扰 | show that im, im at lunch, show as away, show as busy, be right back, do not disturb, mark me as
channel create | 开个群 建个群 新频道 | new channel, room for the project
channel invite | 拉进群 拉人进 加进频道 邀请进群 拉他 | add him to, add her to, bring into the channel, get her in, join the channel
message pin top | 置顶 钉住 顶上去 放最上面 | keep on top, stay at the top, pin it
channel mute notifications | 别再响 免打扰 别吵我 消息太多 关通知 屏蔽群 | bother me, stop buzzing, no notifications from, quiet channel, stop notifying
channel topic | 频道主题 群公告 群名 | channel description, whats the channel for
file channel upload | 文件发群里 传到群 | share the pdf in, drop the file in
messenger text send | 发短信给 发消息给 微信告诉 跟妈妈说 告诉老婆 捎句话 | text my, text mum, text dad, whatsapp, telegram him, message my wife, message my husband, tell my wife, tell mum, let dad know
location send | 发定位 我的位置发 共享位置 告诉他我在哪 | my location, where im standing, my position to, share where i am
voice message send | 发语音 录段语音 | voice note, record a message
photo send | 发张照片 发图给 把照片发 | send the picture, send this photo to
poll create question choices | 大家投票 投个票 发起投票 问问大家选 | vote on, which day suits, ask the group, let everyone choose, who wants
block contact | 拉黑 别让他发 屏蔽他 不想收到他 骚扰 | hear from that number, dont want to hear, never hear, stop him writing, harassing, keeps texting
group create | 拉个小群 建家庭群 | family group, group with
call make number | 打个电话 打电话给 拨 致电 呼叫 给他打 | phone the, ring up, call up, give them a call, call my, telephone, speak to
sms send | 发条短信 发个短信 | text to, short text
calls list missed | 未接来电 谁打来 打过电话 通话记录 漏接 | who phoned, did anyone call, has anyone rung, calls i missed, call history
voicemail messages | 语音信箱 电话留言 留了言 | answering machine, left me a message, messages on the phone
number lookup | 号码是谁的 陌生号码 谁的电话号 归属地 | belongs to whom, whose number is, number thats calling
calls forward | 呼叫转移 电话转到 | send my calls, route calls
meeting video create | 开个线上会 视频会 线上会议 会议链接 远程会 腾讯会议 | online meeting, virtual meeting, video link, video conference
meeting summary decisions | 会上定了 会议结论 会议纪要 那个会讲了 会议要点 定了什么 | agree on, agreed on, what came out of, outcome of the meeting, conclusions, we decided, next steps from
meeting transcript said | 会上谁说 会议原话 逐字稿 会议记录 | what exactly was said, who said
recordings list meetings | 会议回放 录像回看 看回放 | watch the meeting, rewatch, recording of
meeting end | 散会 结束会议 会议关掉 | close the meeting, hang up for everyone
contact find person | 电话是多少 号码多少 联系方式 怎么联系 谁的微信 邮箱是多少 的电话 手机号多少 | whats the number of, phone number of, email address of, how can i reach, contact details, get hold of
contact add | 存个号码 加联系人 新联系人 记个电话 | save the number, add to my contacts, new contact, note her number, note his number
contact update number | 换号了 换了号码 改电话 新号码 | new number, new phone number, has moved, changed number, new address for, new email for, has a new
contacts merge | 同一个人 重复联系人 合并联系人 存了两遍 | same person, twice in my contacts, two entries
birthdays list | 谁过生日 生日是哪天 快生日 | when is the birthday, birthdays coming up, whose birthday
customer lead create | 潜在客户 可能会买 新线索 有意向 展会认识 | could buy from us, could become a client, potential buyer, potential customer, met someone, new prospect, interested in our
deal update stage | 推进到 谈到哪一步 单子进展 进入报价 成交 签下来了 丢了单 | deal is won, moved forward, next stage, negotiating, closed the deal, deal size
deals list | 在谈的单 有哪些商机 销售漏斗 | open deals, sales pipeline, opportunities
activity customer call visit record | 拜访记录 跟进记录 拜访了客户 跟客户聊 | visited the client, spoke with the client, called the customer, note the visit, talked to the customer
customer profile | 客户情况 客户资料 客户背景 | know about the client, everything about the customer, as a client, customer background, account history
sales forecast quarter | 预计卖多少 季度预测 销售预测 | will we sell, expected sales, hit the target, likely revenue
company find firm | 查公司 公司资料 | which firm, company by name
account assign customer | 谁跟这个客户 客户归谁 | who looks after, account manager, responsible for the client
support ticket create | 客户报障 开客服单 登记客诉 客户求助 | customer has a problem, customer needs help, customer complains, client cannot, report for a customer
support tickets list waiting | 客户问题 待处理客诉 没回的客户 | customers waiting, unanswered, waiting for an answer, support queue, open cases
ticket answer customer | 回复客户 答复客户 给客户回 | answer the customer, reply to the customer
ticket escalate level | 升级处理 找上级 上报 交给主管 投诉升级 | more senior, needs a manager, higher level, take it up, supervisor, expert should look
ticket close case | 结案 | customer is happy, solved the case, case done
satisfaction scores customers | 客户满意吗 好评率 满意度多少 | customers rate, happy customers, how satisfied, rating of our support
help articles search | 帮助中心 帮助文章 常见问题 | faq, how to article, help page
employee list people company | 公司有多少人 同事是谁 哪个部门 通讯录 | who works in, everyone in the department, org chart, staff
time off leave request | 请假 请病假 休息几天 想休 请一天假 调休 事假 | week off, day off, take off, off after, off work, call in sick, im ill today, vacation in, parental leave, like the week
leave balance left | 还有几天假 年假剩 假期余额 剩几天 | vacation have i got, days have i left, holidays do i have, remaining vacation
payslips paid month | 发了多少工资 工资多少 工资明细 到手 | my pay, my salary, take home, paid last month
clock in working day | 上班打卡 到公司了 开始上班 | starting work, im at work, begin my shift, start of shift
clock out working day | 下班打卡 下班了 收工 | done for the day, leaving work, end my shift, going home
timesheet hours projects | 工时表 本周工时 填报工时 | hours this week
onboard employee first day | 新人入职 新同事来 办入职 | starts on monday, new colleague, new starter, new joiner
job openings vacant | 招人吗 在招什么 空缺岗位 招聘 | are we hiring, open positions, positions open
candidates applied list | 谁来应聘 投了简历 简历 应聘者 | who applied, applicants for, cvs, resumes
interview schedule applicant | 约面试 安排面试 面个试 | interview with, meet the candidate
approval create | 发起审批 提审批 走流程 报审批 申请盖章 审批单 | approval for, ask for approval, sign off request
attendance records employee | 几点到公司 谁没打卡 迟到 打卡情况 出勤 | who was late, came to work, arrived at the office, attendance of
meeting room book | 会议室 订会议室 占个会议室 | room for the meeting, conference room
notice work colleagues send | 通知大家 发通知 全员通知 知会 | inform everyone, tell colleagues, staff notice
departments list | 有哪些部门 组织架构 部门 | which departments, parts of the company
invoice create customer | 开账单 给客户开票 出账单 | bill the, bill for, charge the customer for, write an invoice, make out a bill
invoice send | 发账单 账单寄 | mail the invoice, send the bill
invoices unpaid overdue | 没付钱 没结款 谁还欠 欠款 催款 未付 还没付 账期 | hasnt paid, havent paid, who owes, still owed, unpaid, late payers, outstanding, overdue bills
invoice verify | 发票真假 验票 查真伪 假发票 | genuine invoice, fake invoice
invoice issue electronic | 开发票 开票 电子发票 开张发票 | tax invoice, electronic invoice
payment link | 收款链接 付款链接 让他付钱 收钱 | link to pay, so she can pay, so he can pay, pay online
payments list came in | 收了多少款 到账 入账 谁付了 收款记录 | who paid, money received, payments received, did the payment arrive, incoming money
payment refund | 钱退回去 原路退回 多收了 | give the money back, wants money returned, money returned, charged twice, overcharged
subscription create customer monthly | 按月收费 开会员 每月扣 | charge monthly, monthly plan for, put on a plan
subscription cancel charging | 别再扣款 不续费 停止订阅 取消会员 停止扣费 | stop charging, doesnt want to renew, not renewing, end the plan
balance pending account | 账户里还有 待结算 | 
payout bank | 提现 提到银行 打到银行卡 | withdraw, cash out, move to my bank
disputes customers contest | 拒付 争议 申诉扣款 | chargebacks, contested payments, disputed
sales report turnover | 卖了多少 销量 营业额 卖得怎么样 流水 生意怎么样 销售情况 | sold yesterday, takings, best sellers, selling well, revenue yesterday, income of the shop
stock quantity update warehouse | 库存改成 入库 出库 补货 改库存 到货 | new delivery of goods, stock is now, pieces arrived, correct the stock
low stock sold out | 快卖完 断货 缺货 库存不足 要补货 卖断货 | almost gone, nearly gone, running low, articles short, restock, sold out soon, few left
product create shop | 上架 上新 新品 加个商品 | list for sale, sell a new, put up for sale
products search shop | 店里有没有 商品搜索 找商品 | do we sell, do you sell, in the shop, items under
orders list customers ordered | 下了哪些单 有哪些订单 新订单 今天的单 客户买了 | what did customers order, new orders, orders today, orders came in, whats to be shipped
order fulfill sent | 已发货 标记发货 发货了 | has been shipped, went out today, mark shipped
order refund customer | 订单退款 退钱给客户 给客户退 | refund the order
discount code create | 优惠码 打折码 发优惠券 搞促销 | ten percent off, promo, sale code, coupon for
carts abandoned | 没付款就走 加购未付 弃购 | left in the basket
cart add | 加到购物车 放购物车 加购 | in my basket, put two of these, add to my basket, into the trolley
cart checkout pay | 去结算 结账 付购物车 | pay for my basket, complete the purchase, finish my order
reviews product buyers | 买家评价 评论怎么样 口碑 | what do buyers say, reviews of, is it any good
approved sign signature send | 发给对方签 让他签 签个字 找人签 电子签 | get this signed, for signing, needs a signature, sign electronically
signature status signed | 签了没 谁没签 签完了吗 签字了吗 | did everyone sign, has he signed, has she signed, who hasnt signed, signed yet
signers remind | 催签 催一下签字 | hurry the signers, push them to sign
envelope void withdraw agreement | 撤回合同 作废合同 | pull the contract back, contract is wrong
contract clause explain means | 条款什么意思 合同里这句 看不懂合同 | understand this clause, legal speak
expense add spent | 花了 记一笔 记账 记一笔账 消费了 垫了 | i spent, spent on, paid for lunch, cost me, put down, note the expense, bought lunch
receipt scan photo | 拍小票 小票识别 扫票 | picture of the receipt, till slip
expenses report accountant | 报销单 费用汇总 出报表 | expenses for the month, for my accountant, tax advisor
reimbursement submit company pay back | 找公司报销 报销 公司还我 要回来 报差旅 | claim expenses, company owes me, paid out of pocket
mileage kilometres driven work | 开了多少公里 里程登记 | drove for work, km to the client
bill split owes | 平摊 每人多少 分账 谁该付 | who owes what, each pay, divide the bill, share the cost, our share
campaign newsletter create | 群发邮件 发推广 做个推广 营销邮件 | mail to all customers, email blast, mailing to
campaign report opens clicks | 打开率 点击率 推广效果 | did anyone open, opened the newsletter, open rate
ads spend cost | 广告费 投放花了 广告效果 | advertising cost, ad budget, worth the money, return on ads
ads pause | 停广告 停投 | stop the ads, stop advertising
subscriber add list | 加到订阅名单 加入邮件列表 | sign her up
keyword ideas search engines | 关键词 大家搜什么 | what do people search, search terms, keywords for
page views visits | 多少人访问 访问量 浏览量 点击多少 | how many visited, visitors yesterday, traffic on the site, hits, viewed
visitors realtime site now | 实时在线 | people on our site, online right now
traffic sources visitors | 访客从哪来 来源 渠道来源 | come from, found us, referred by
funnel conversion | 哪一步流失 转化率 为什么不买 | where do people drop, give up buying, drop off
experiment test variant ab | 哪个版本好 对照实验 哪个效果好 | which button, green or red, which version works, do more people buy, winning variant
form create questions | 做个问卷 报名表 收集信息 登记表 做个表单 | survey for, sign up form, questions for our, feedback sheet, collect answers
responses list form answered | 大家怎么答 问卷结果 收到的回答 填了什么 | what did people answer, answers so far, replies to the form
form statistics | 问卷统计 多少人选 | results in numbers, how many chose
form close | 停止收集 关闭问卷 | no more answers, stop the survey
`);
