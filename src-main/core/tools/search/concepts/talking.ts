import { rowsOf } from './rows.ts';

/** Mail, chat, calls, meetings, dates, people, papers and notes, as people speak of them. */
export const TALKING = rowsOf(`
email | e mailed, mailing someone, electronic mail, imap, smtp, thunderbird, subject, recipients, cc, bcc, mail her, mail him, mail my, email my, outbox, did he write back, heard back from, email to, protonmail | 电邮 收邮件 写邮件给 主题 收件人 抄送人 密送 发件箱 已发送 发了封 有邮件吗 来邮件 邮件往来
inbox | check my mail, check my email, any mail, any new mail, any emails, got mail, unopened, unanswered mails, what came in, mail i missed, have not read | 新来的邮件 看看邮箱 查邮箱 查收 没看的邮件 邮箱清理 收件
spam | junkmail, trash mail, unsolicited, spammer, spammy | 标为垃圾 垃圾信息 广告邮件 诈骗邮件
attachment | attachments, attached, what he attached, enclosed, enclosure, file from the mail, the file she sent, files people sent me | 邮件里的文件 他发的文件 带的文件 随附
mail-rule | mail filter, inbox rule, auto sort mail, out of office, auto reply, autoreply, autoresponder, vacation responder, signature block, away message | 自动回复 外出回复 休假回复 邮件规则 过滤邮件 邮件签名 收信规则 | email automation
message | texts, text my, messaged, drop me a, hit up, say hi to, say hello to, let him know, let her know, tell my wife, tell my husband, tell my boss, tell mum, tell mom, write to my, message my, what did she write, imessage, signal app | 发条微信 发微信 发个微信 给她发 给我妈发 发短信给 跟他说 跟她说 告诉他 告诉她 告诉妈妈 告诉老婆 捎话 带个话 带句话 说一声给 留条消息 谁给我发 私聊他 私信他 私聊一下 聊一下 滴滴我 艾特 提到我
sms | text to his phone, short message, mms, twilio | 
chat | chats, mattermost, rocket chat, msteams, microsoft teams, skype, signal messenger, matrix room, dms, message history, chat with, conversation with, lark, feishu, dingtalk, line app | 企微 钉钉 飞书 扣扣 群里问 拉群 拉个群 建群 群主 对话框 聊聊天 唠嗑
channel | channels, guild, telegram group, whatsapp group, make a group, new group, add to group, chatroom, private channel, server on discord | 进群 拉进群 拉他进群 加群 入群 退出群聊 新群 群公告 群名
thread | threads, reply chain, posts in, discussion on, forum, back and forth | 楼层 帖 论坛 讨论串 讨论区 串 回复链
pin-message | pin it, pinned, sticky post | 置顶 钉住 顶置 钉一下 置个顶 | message channel
emoji | emojis, react with, smileys, sticker, stickers, gif reaction, funny gif | 表情包 贴纸 动图 斗图 发表情 回表情 | message vote
presence-status | set me away, appear offline, show me as busy, show as away, do not disturb mode, in a meeting status, away status, status emoji, my status | 设为忙碌 设为离开 挂离开 挂个状态 改状态 请勿打扰 离开一下 在忙 显示忙碌 | status chat
contact | rolodex, vcard, phonebook, phone book, her phone, his phone, get in touch with, how do i reach, how to reach, reach him, who do i know, people i know, numbers of, friends list, whats his number, whats her number, address of my, email of, email address of | 电话本 电话簿 怎么联系 联系他 联系她 怎么找到他 好友 存一下电话 她的电话 他手机 谁的号码 邮箱地址 找谁 认识的人 通信录 熟人 名单 他的邮箱 联络
phone | call log, calls i missed, who rang, missed a call, landline, incoming call, outgoing, extension number, caller, callers, number that called, handset, iphone, ring tone, ringtone | 谁打电话 谁打过 未接 来电 通话 手机响 座机 响铃 铃声 陌生电话
voicemail | left me a message, voice mail, voicemails, listen to my messages, someone left a message, leave a voice | 留了言
meeting | meetings, call with, hop on a call, webex, virtual meeting, all hands, town hall, workshop, kickoff meeting, 1on1, one to one, brainstorm session, sit down with, face to face, session with, get everyone together, meet my, video chat, dial in | 开个视频 开视频 视频会 线上会 线上会议 电话会 会议号 会议室 约个会 定个会 拉会 拉个会 周会 晨会 早会 碰个头 碰一下 聊一聊 面聊 对一下需求 对齐一下 会几点 几点的会 有会 组会 部门会 入会 腾讯会议 研讨会 约谈
calendar | cal, gcal, ical, datebook, planner, engagements, whats happening today, whats on tomorrow, anything planned, anything on today, do i have plans, my schedule, my agenda, day look like, week look like, block off time, block time, double booked, clash, clashes, busy week | 行事历 写进日历 今天有啥事 明天有啥 有事吗 忙不忙 撞期 撞了 时间冲突 档期 占个时间 占时间 空出来 议程
availability | when is she free, when is he free, when are you free, is he available, is she available, are we free, common slot, when everyone, when do we all, find a slot, gaps in my, gap in my, room in my calendar, squeeze in, any free time, free this afternoon, when can i, mutual time, good time for everyone, calendly, openings in | 谁有空 什么时候有空 都有空 都有时间 大家时间 大家方便 方便的时间 找个时间 凑时间 得空 闲 可约时间 排得开 挤个时间 下午有空
invite | invites, invitees, who is coming, whos coming, who accepted, rsvps, bring him along, ask along, ask him to join, join us, include her, count me in, will attend, i will be there, maybe attending, ill come, accept the meeting | 谁来 谁参加 参与者 出席 我参加 我会去 应邀 赴约 拉他参会 叫上他 喊他来 加个人 请人 请他来 受邀 邀请函 都有谁来 邀请大家
date | todays date, day of the week, weekday, fortnight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, leap year | 几号 今天几号 星期几 周几 礼拜几 礼拜 农历 阴历 阳历 大后天 前天 今年 明年 去年 这周 上个月 几月 黄历 哪天 啥日子 周一 周三 周五
time | time is it, clocks, utc, gmt, epoch, unix time, timestamp, oclock there, got the time | 几点钟 啥时候 什么时间 钟 几点几分 北京时间 时刻
time-zone | local time in, time difference, time in london, time in new york, time in tokyo, across time zones, what time there, hours ahead, hours behind, their time, convert the time, awake now in | 纽约时间 伦敦时间 东京时间 美国现在几点 那边是几点 几点那边 时区换算 换算时间 早几个小时 晚几个小时 国外时间 现在是几点在 当地几点
holiday | holidays, off sick, off next week, away next week, vacay, long weekend, when is christmas, when is easter, maternity leave, time off request, out of office next, im sick, leave days left | 请个假 请天假 请一天假 要请假 休个假 年休 年休假 产假 婚假 事假条 假条 年假剩 法定假日 假日 元旦 清明 端午 中秋 五一 十一 春节放假 圣诞 调休怎么 长假
birthday | birthdays, bday, date of birth, turns forty, how old is, whose birthday, wedding anniversary, when was he born | 谁过生日 过生日 什么时候生日 寿星 生辰 周年 结婚纪念日 纪念 满月
note | notion, obsidian, evernote, onenote, zettelkasten, post it, scribbles, my thoughts, jot something, jot it, note to self, memo pad, second brain, backlinks, daily notes, dump my thoughts | 记点东西 记个事 记一条 记个笔记 做笔记 翻笔记 我记过 我写过 之前记的 小本本 随笔 手账 便利贴 便签条 备忘 印象笔记 有道云 速记 灵光一闪 双链 脑子里 摘抄 记事儿
journal | dear diary, my day was, how was my day, write about my day, mood log, gratitude | 日记本 心情 周记
document | gdoc, docx, manuscript, proposal, one pager, memo to, essay text, letterhead, confluence, printable, dossier, text file, writeup, sop, papers, paperwork, brief | 新文档 方案书 公文 在线文档 腾讯文档 石墨 语雀 草案 正文 章节 文案
pdf | acrobat, as pdf, turn into pdf, scanned pages, page ranges | 转成文档 扫描件 电子版 便携文档
watermark | watermarks, stamp on pages, put a stamp, confidential stamp | 水印 打水印 去水印 盖水印 | image pdf
redact | black out, blacken, anonymise, anonymize, hide names, mask personal data, censor, blur | 打码 马赛克 脱敏 涂黑 隐去 遮住 匿名化 模糊处理 | document security
spreadsheet | gsheet, gsheets, airtable, libreoffice calc, worksheets, vlookup, tsv, smartsheet, tabular, ods | 做表 做张表 写进表格 表单元 电子表 在线表格 多维表格 智能表格 数据透视 台账 表头 整张表
cell | cells in, cell a1, conditional formatting, fill down, autofill, header row, borders, font color, highlight the cells, font size | 填充 首行 首列 冻结 标红 标黄 高亮 某一列 某列 整列 整行 列宽 行高 填色 第一行 第一列 底纹 表格格式
formula | formulas, sum the column, add up the column, sumif, average column, total of column, spreadsheet function, excel function, calculated column, sum up the column | 公式 这列求和 列求和 合计一列 加总 | cell calculate
slides | keynotes, ppts, pitch, presentation slides, deck for, speaker notes, slide with, presenting, bullet slides, powerpoints | 做幻灯片 汇报材料 路演 一页幻灯片 做汇报 展示文稿 片子模板 讲演 课件 做课件 加一页 加页 演讲
wiki | wikis, knowledgebase, faq, how to guide, howto, manuals, runbook, playbook, guidelines, internal docs, notion page, help center, instructions, rtfm, confluence page, space in confluence, where is it documented | 帮助中心 常见问题 使用说明 操作手册 操作指南 内部文档 写文档页 说明文件 资料库 规章 帮助页 词条页 制度
file | docs, paths, readme, on my disk, on my computer, on my laptop, file system, fichier | 桌面上的 电脑里的 电脑上的 本地的 电脑文件 存哪了 存在哪 放哪了 放哪儿了 文件大小
folder | folders, mkdir, dirs, subdirectory, subdirectories, my documents, ls, organize files, organise files, organize my files, tidy my downloads, sort my files | 子文件夹 桌面文件 文件树 目录树 整理文件 归整 归拢 桌面整理 哪个文件夹 路径
drive | gdrive, one drive, icloud, nextcloud, sharepoint, box folder, cloud files, nas, synology, my drive, external drive, mount | 优盘 群晖 云存 挂载 云文件 固态
text | paragraph, paragraphs, wording, sentence, uppercase, lowercase, capitalise, capitalize, plain text, strip html, trim spaces, line breaks, markdown, lorem ipsum | 文段 段落 这段话 一段话 句子 大写 小写 大小写 字数 去空格 换行 纯文本 文字内容 排版
tone | sound nicer, sound more polite, make it sound, more formal, less formal, more professional, kinder, politely, soften, more casual, in other words, put it differently, say it better, write it nicer, improve my text, improve the writing, humanize | 委婉 客气 正式 口语化 书面化 书面语 专业点 高情商 说得好听 换种说法 措辞 语言组织 改得好 改通顺 扩写 续写 仿写 温柔点
grammar | grammatical, spellchecker, misspelled, misspelt, punctuation, proofreader, correct my english, correct my text, is my english ok, typo, commas, proof | 标点 英语对不对 校对文字 纠错 通不通顺 语句通顺
news | newspaper, the papers, world news, current affairs, headline, whats in the papers, bulletin, tech news, breaking, journalism, whats going on with, happening around the world, bbc, cnn, reuters | 新闻联播 新鲜事 大新闻 科技新闻 国际新闻 要闻 早报 晚报 快讯 报纸 报道 今日头条 发生了啥 外面发生 什么新闻 世界大事 八卦
article | blogs, wordpress, medium post, ghost, blogpost, editorial, piece on, publish a post, long read | 公众号 博文 写稿 投稿 专栏 长文 软文 头条号 发篇文章 一篇文章
feed | feeds, rss reader, whats new from, blogs i follow, newsfeed | 订阅内容 订阅的更新 关注的更新 信息源 时间线 刷一下
social | tiktok, x post, bluesky, fediverse, toot, snapchat, pinterest, share on social, retweet, repost, what are people saying, what people say about, brand mentions, mentions of us, hashtags, youtube channel, influencers, tell the world | 小红书 抖音 快手 知乎 贴吧 豆瓣 哔哩 发帖子 发个帖 粉丝数 网友 大家怎么说 舆情 网上怎么说 推特 脸书 刷屏 上热搜 评论区 社区
survey | polls, ask everyone, ask the group, ask the team, questionnaires, google forms, typeform, surveymonkey, gather opinions, collect feedback, poll results, responses to my form, form responses, feedback from users, what do people prefer, let them vote | 问大家 问一下大家 做问卷 投票结果 收集反馈 收集信息 问卷星 征集 征求意见 谁投了 表单结果 填写结果 征集意见 大家投票 统计意见 意见收集 接龙
form | forms, registration form, fill in form, input | 填单 申请表 报名表 登记单
user | somebody new, teammates, folks here | 加人 加个人进来 新用户 拉人 踢人 谁在团队
team | teams, my group, our group, working group, committee, org, my people, unit of people, workgroup, chapter | 小队 我们组 咱们组 班子 科室 组里 架构图 项目组成员
employee | employees, new joiner, leaver, who reports to, direct reports, my manager, my boss, payroll person, workers, hr system, whos my boss, headcount, workday, bamboohr, org chart of people, whose boss | 工号 花名册 下属 汇报给 直属 上级是谁 谁的领导 离职 在职 人员信息 职工 打工人 谁是我领导 人手
onboarding | new starter, new starters, joiners, someone starts monday, starting next week, first week, induction, probation | 办入职 入职手续 入职流程 新来的 试用期 转正 新同事
offboarding | resign, resignation, leaving the company, quitting, last day, fired, laid off, offboard | 离职手续 辞职 办离职 裁员 离职流程 交接 | employee
job | jobs, hire someone, hiring someone, recruiter, recruitment, cv, resumes, cvs, talent, find me work, looking for work, open roles near, job offers, applications, headhunter, indeed, greenhouse, position to fill, candidates | 招个人 职缺 面试安排 约面试 录用 猎头 跳槽 工作机会 应聘者 谁应聘 招工 校招 社招 内推 人才
work-day | clock me in, clock me out, punching in, starting work, finished work, shift, shifts, who is working, who works today, rota for, my shift, knock off work, attendance record, late for work, overtime | 打上班卡 打下班卡 排班 班次 我的班 谁上班 加班 早退 旷工 考勤记录 倒班 缺勤
time-tracking | start the timer for, log hours, log my hours, log time, hours i worked, billable, toggl, clockify, time spent on, timesheets, spent working, put in hours, book my hours, book time on, track my time | 登工时 干了多久 干了几个小时 做了多久 工作时长 花费时间 用了几个小时 时间花在 记录时间 工作了几小时
salary | payslips, wages, bonus, raise, paycheque, stipend, net pay, gross pay, pay packet, compensation, what do i make | 发薪 工资条在哪 奖金 年终奖 涨薪 加薪 税后 税前 薪酬 月薪 年薪 挣多少 社保 公积金 五险一金 绩效
goal | goals, key results, targets, resolutions, aims, ambitions, on track for | 季度目标 年度目标 设目标 小目标
habit | habits, daily habit, stick to, did i do my | 养成习惯 每日打卡 坚持了几天 打卡几天
contract | contracts, nda, docusign, sign here, signed, signatures, esign, terms, clauses, hellosign, lease agreement, unsigned | 签字了没 电子签 电子合同 签约 待签 没签 签了吗 签没签 保密协议 劳动合同 租赁合同 条款 盖章 谁没签
legal | solicitor, attorney, barrister, sue, lawsuit, legally, illegal, rights, my rights, patent, trademark, compliance rules, regulations, statutes, legal advice | 打官司 起诉 诉讼 法务 违法 违规 合法 维权 我的权利 商标 专利 法律咨询 法院判 侵权 律师函 规定 赔偿 劳动法
template | templates, starting point, boilerplates, sample document, form letter, reuse layout, canned response, canned reply, snippets of text, ready made | 套模板 模版 样板 样本文件 快捷回复 常用语 套用
decision | should i, cant decide, torn between, which is better, make up my mind, trade offs, tradeoff, adr, dilemma | 纠结 选择困难 选哪个好 拿不定主意 帮我决定 哪个更好 要不要 该不该 利弊 优缺点 取哪个 二选一 犹豫
idea | brainstorming, spitball, come up with ideas, inspire me, concepts for, names for, think up, mind storm | 想点子 出点子 想个主意 灵感来 帮我想 想几个 取名 起名字 脑暴 头脑风暴一下
transcript | what did everyone say, what was agreed, what did we agree, meeting notes, call notes, action points, meeting summary, what did i miss, missed the meeting, recap of the call, otter, fireflies | 会议记录 会议总结 会上定了 会上决定 开会讲了 开会内容 我没参会 错过会议 会说了什么 谁说了什么 会议内容 纪要 说过的话 聊了啥 讲了啥 谈了什么 通话内容 结论
`);
