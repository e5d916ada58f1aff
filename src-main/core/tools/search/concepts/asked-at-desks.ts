import { glossesOf } from './rows.ts';

/** How people at a desk, in class or on the phone ask for what a tool does: situations and complaints, several ways of saying each. */
export const ASKED_AT_DESKS = glossesOf(`
appointments between dates | 有空没 有事吗 | have i got anything, anything on, my diary for, diary for next week, free at three, am i available, week looking like, what is next on, booked for tomorrow, do i have time, when am i seeing, when do i see, doing anything this, doing anything on, do i have then, have i promised, my appointments, free this weekend, my plans for
appointment puts calendar | 记一下周 定个时间 帮我约 约了 吃饭加进去 加进去 | book me in, block off, block my calendar, in the diary, slot for me, ive a date with, put me down for, schedule a lunch, schedule a chat, i agreed with, agreed with the vet, write that in, we settled on, we said thursday, ive arranged, arranged to meet, put that in my
moves appointment | 会议改 改期 推迟会议 提前开会 会往后挪 会延长 改早 | push my meeting, back an hour, an hour earlier, later instead, earlier instead, shift standup, something came up, running late push, not at two but, minutes longer, hour longer, make the meeting longer, make the meeting shorter, can only come at, only come at, shorten the meeting, bring forward the
takes out appointment guests | 取消会 取消明天的会 不开了 不去了 取消预约 见不成了 | scrap friday, wont make the, wont make it to, cant make my, drop the weekly, drop the sync, kill the meeting, clear my afternoon, so we dont meet, we dont meet, lose the, fell ill so, ill so we, meeting fell through, fell through
everybody group has time | 几个人凑 凑到一起 碰到一起 | all of us meet, all five of us, all meet, works for everybody, slot for the team, any gap, gap everyone has, sit together, meet up with both, doodle, all make it, when would suit, when we can all
says yes no invitation | 拒绝邀请 不参加 不想去 | turn down that meeting, turn down the meeting, turn it down, say maybe, meeting request, decline the meeting, tell them im coming, im not coming, answer the invite, rather not go, i ll be there
hours others may book | 工作时段 别约我晚上 兼职 | when im bookable, bookable, scheduling me, book me before, book me after, book meetings before, meetings before nine, meetings after five, im only available, only work mornings, only work afternoons, no meetings before, no meetings after, part time, putting calls at, calls in my calendar, keep putting calls, monday to wednesday only
declines invitations away | 别约我 休假别约 拒掉会议 | turn down everything, mark me as away, mark me away, while im on leave, reject all meetings, not available next week, away from monday, show me as away, keep meetings away, meetings away from me, in hospital for, while im travelling, while im away, on parental leave
appointment repeats every week | 每周三晚上 每周二 每周四 每周五 每个月一次 每天早上 每逢 | each wednesday, each monday, one to one with, one on one with, lessons tuesdays, tuesdays at, mondays at, wednesdays at, thursdays at, fridays at, till summer, until summer, tuesdays, wednesdays, thursdays
days off country |  | shops shut, feast day, do we work on, may day, boxing day, thanksgiving
sends mail people | 写邮件 | drop a line, a line about, line about the, mail it to, email it to, email this to
finds mails sender words | 发的邮件 邮箱里有 | booking confirmation, order confirmation, ever mail me, mail me the, that thing they wrote, wrote about the, invoice they sent, they sent me in, they emailed me, she emailed, he emailed, the mail with, which mail, mails about, somewhere in my inbox, in my mailbox, last write, confirmation they sent, receipt they sent
mail text attachments | 那封邮件 邮件内容 写了啥 邮件说啥 | latest from the, latest one from, message from school say, the mail say, the email say, open the email, open the latest, newest mail from, in that mail, in that email, in the mail from, doctor wrote, teacher wrote
answers mail | 回复客户 回复说 | write back, reply all, reply to all, get back to the, get back to them, get back to her, get back to him, reply saying, wants an answer, expects an answer, waiting for my answer, owe her an answer
passes mail somebody else | 转给 给法务看 | should see that mail, should see this mail, should see this email, fwd, send this on to, pass the offer, pass it to, look at this message, look at this mail, to legal please
writes mail without sending | 起草 | start writing an answer, not send it yet, finish later, finish it later, look it over before, save as draft, ill send it myself, send it myself
unread mails not read | 未读邮件 收件箱 谁给我写 | got post, got any mail, any new email, new emails, check my inbox, havent opened yet, write to me since, written to me since, mails since
mail out inbox keeps | 收起来邮件 处理完了 | conversation away, file that conversation, file that mail away, clean up the inbox, clean up my inbox, empty my inbox, tidy my inbox, through with this thread, through with this mail, dealt with this mail
throws mail away | 不想看到 | bin that message, trash it, trash that email, see that message again, that message again, into the bin, dustbin
puts label mail | 加星标 | tag this as, under finance, under taxes, flag the mail, flag this mail, star this mail, flag it, mark it as important
mail is junk | 冒充 | report phishing, nigerian prince, dodgy mail, pretend to be, they pretend to be, pretending to be, impostor
ends mailing list | 退订 广告邮件 营销邮件 | off this mailing list, off the mailing list, off their list, off that list, keep getting ads, ads from that shop, promotional mails, opt me out, promo emails, marketing mails, daily deals, daily deals mails, never asked for these, never signed up, flooding my inbox
sorts future mails condition | 自动分类邮件 自动归到 自动把 以后都放 跳过收件箱 | straight into a folder, go straight into, automatically sort, sort automatically, rule for messages, rule for emails, mails from always, everything from linkedin, from now on file, move all mails from, skip my inbox, skip the inbox, in their own folder, notifications to land, land in their, anything with the word
saves attached mail | 发我的文件 | out of her mail, out of his mail, out of her email, out of the email, in her mail, was in the mail, was attached, they attached, file she sent, pdf from the mail, she sent me a, he sent me a, they mailed, tickets they mailed, on my disk
sends mail later time | 早上再发 晚上别发 | should go out on, should go out monday, go out monday morning, send it later, send it tomorrow, send this tonight, not send before, dont bother him at, queue this, queue the mail, for noon
answers everybody automatically away | 休假 外出自动 | out of office mail, out of office message, out of office on, auto reply, ooo, im back on the, automatic note, holiday responder, responder, im off till, get an automatic
writes channel | 群里说 在群里发 群里讲 往上翻 | tell the team, tell the whole team, post it in, announce the release, in the dev channel, in the team channel, message the team, its in our chat, in our chat, scroll up
channels workspace |  | what rooms are there, channel for the, all rooms please, announcements channel, something like a channel, list rooms
last messages channel | 频道里聊 刚才聊了 群里聊了 群里说了 错过了什么 | what did i miss, did i miss in, catch me up
answers thread | 那条消息下面 下面回复 帖下回 | cluttering the channel, respond to that post, answer under, under his question, under her question, under that post, two cents, my two cents, below his post, below her post
writes privately person | 私下说 晚点回家 告诉爸爸 告诉老婆 告诉老公 | not the whole channel, write to just her, only to him, only to her, one to one message, message me on weibo, weibo inbox, weibo messages, dms on weibo, train is delayed, message my
emoji message puts |  | party popper, like that message, applaud, check mark on
finds messages channels | 聊天记录里 谁提过 | did someone post, did somebody post, someone shared in, who said that, find what dana said, what she said about, what he said about, what they said about, in slack about
people workspace profiles | 频道里都有谁 都有谁 群里多少人 | whos in the channel, in the marketing channel, on this workspace, whos in this group, can read along, read along in, how many of us, of us are in, who else is in
emoji beside your name | 状态改 改状态 在家办公 | set me to busy, next to my name, do not disturb, appear offline, brb, dont disturb me until, working from home, by my name, wfh
opens channel |  | make a room for, place to talk, space to chat about, somewhere to discuss
brings people channel | 拉进来 加到频道 | into the channel, into the team room, let paul join
message top channel keeps | 固定消息 | on top, stick at the top, nobody misses, to the top, everyone sees it first
shares file channel | 发到频道 | drop the log, in the dev room, share the slides in
says channel about | 频道说明 | describe what this room, purpose of the channel, room description
notifications channel no more | 太吵 烦人 | keeps pinging, too noisy, channel is noisy, too many pings, group is too loud, drives me mad, no pings, no pings from, during the night
sends text message phone contact | 发条信息 发信息 告诉妈妈 发微信 | tell the family, family group, write to my brother, write to my sister, write my mum, write my dad, tell dad, tell my wife, tell my husband, tell grandma, on my way, let mum know, ill be late
sends picture caption | 蛋糕照片 | this snapshot with, share this snapshot, share this photo with, share the photo with, picture to my, photo to my, turned out, pic of the, show my mother
sends recorded voice message |  | voice memo to, rather talk than type, talking message, hands free, what i said to, audio message, audio message to
sends point map | 找不到我 | drop a pin, where i am, send them the spot, so they find me, where we are standing, looking for me, tell him the spot, live position, they cant find me
asks question choices group | 谁能来 | pizza or, who prefers what, who can come, which film do we
what was written chat | 聊天记录 和他的聊天 和她的聊天 聊了啥 | read back our, our conversation, messages from last night, what did she text, what did he text, messages with
stops somebody writing | 别让他再发 骚扰我 陌生人发 | keeps writing me, keeps messaging me, messages from this person, dont want messages from, that creep, dirty pictures, contact me, stranger writes, creepy
starts group people | 家庭群 邻居群 | make a group chat, into one chat, group for the trip, chat with all of, one chat for, chat for all
call number rings | 拨号 联系一下物业 | ring the doctor, ring for me, give a buzz, get on the line, call the school, call the doctor, taxi company, get me the, phone and ask, ask them by phone
sends short text mobile | 短信 | sms the driver, text the plumber, text the driver, he has no internet, no whatsapp, text this number, old fashioned text
list calls missed | 谁打的 | who rang, who called me, anyone phone, anybody call, called at noon, phone history, my phone rang, phone rang, call log, rang in the shower, rang just now
messages left callers | 医生留的 | my mailbox, after the beep, voice mailbox, spoke on my machine, on my machine, message the doctor left, they left me
who number belongs | 号码是谁 陌生来电 打了两次 | keeps ringing me, keeps calling me, who keeps ringing, number called me, dont know tried me, tried me twice
sends incoming calls another number | 转接电话 | ring through to, landline ring through, transfer my calls, line to my cell, to my cell
video meeting link makes | 视频会议 视频见 | facetime with, skype with, online with the team, webinar with, on screen tonight, see grandma on, webcam, webcam meeting
video meetings come |  | next online meeting, link for this afternoon, link for the call, wheres the link, next call, dial in for, join link, teams thing, online meetings this, online meetings
meeting transcript said | 会议的文字 逐字 会上原话 | word for word, text of the call, quote from the meeting, the exact words
decisions action items meeting | 会讲了 重点会议 | recap of the, takeaways, slept through the call, to dos from, todos from, kickoff, skipped the meeting, essence of the meeting
recorded meetings | 会议录制 录的会 回放 | watch last week meeting, meeting again, meeting video, see the call again, webinar saved, calls on video, webinar, replay of the
ends running meeting everybody | 关掉会议 会议到此 | close the call, shut the video, shut the meeting, shut the call, out of the call, were done, we re done, meeting is over, wrap up the call, send everyone home, calls finished, call is finished
person name number company | 他的电话 她的电话 电话号码 电工电话 水管工 物业电话 | her phone number, his phone number, address of the, email address of, mobile number of, wheres he live, plumber, roofer, electrician, carpenter, locksmith, painter we had, handyman, gardener we had, babysitter
saves person number | 号码存 存个电话 | neighbours number, note down her phone, note down his number, write down her number, keep his card, keep her card, new entry, i met a, just met
changes known person | 换号码了 改一下他的 改一下她的 改姓 改名字 | my sister moved, change her address, change his address, another email now, new email now, got married and, surname, maiden name, replace old mobile, old mobile, is now called
one two entries same person | 重复的人 同一个人 | address book twice, shows up double, duplicates in my phone, phone book, duplicate contacts, listed twice, all one man, two cards for, cards for my, one and the same
whose birthday soon | 祝贺 | buy a present, need a present, year older, congratulate, who do i congratulate, turns fifty
people vcards export | 联系人备份 换手机 所有号码 | address book out, my address book as, changing phones, all my numbers, everyone i know, numbers along, contacts as a file, on a stick please, all phone numbers, vcf
writes new note | 随手记 想法记 灵感 | new page about, scribble something, scribble, quick memo, a thought for later, keep this thought, idea colon
finds notes words | 找找我记的 我记的 记在哪 写过什么 | scribbles on, have i written down, in my notes, notes from last, once wrote, once wrote something, wrote something about, had the measurements, which page had
append note text | 笔记后面 笔记里加 笔记再加 补到笔记 加一句 | one more line, bottom of my note, under my packing, my page about, to the note, after my last paragraph, add to the page, put a sentence
notebooks how many | 笔记本有哪些 几本笔记 | pages in my journal, in my journal folder
gives notes tag | 归类 | mark these pages, sort my notes, hashtag, file the note
today page diary | 今天的记录 | journal for today, write in my diary, journal entry, today entry, todays entry
connects two notes | 关联起来 参见 | notes belong together, pages belong together, connect my page, link my page, reference from one note, tie these notes, tie the page, see also, cross reference
throws note away | 这条笔记 | throw out my page, bin the note, delete my page about, dont need that note, page is rubbish, wipe the note, note is rubbish
backlinks notes | 提到了这一篇 哪些笔记提到 哪里链接 | mention this page, mentions of this page, pages refer to this, refer to this one, refer to this page, points here, what links here, which notes mention, linked from where, incoming links, talks about this page
add task due | 要做的事 记个待办 别忘了 房租 交房租 | i have to call, i have to pay, i need to call, need to remember to, must not forget to, mustnt forget to, do not forget the, as a chore
done today week overdue | 没做完 还没做 要做什么 该做什么 | left for today, anything overdue, anything due, on my plate, whats pending, whats outstanding, my chores, what should i tackle, getting on with, should i be getting, which jobs are late, jobs are late
ticks task off |  | already paid the, i ve finished, thats done, got that done, sorted the, that one is done
another day task | 推到明天 截止日期改 | do it tomorrow, next week instead, tomorrow instead, cant manage it today, put it off, do the taxes next, leave that for tomorrow, ill do that later, delay that to, can wait till, can wait until, new deadline for
removes task | 不用做了 没意义了 没必要了 | never mind the, neednt do that, no need to do, has become pointless, pointless, strike from the list
smaller step task | 任务下加 下面加一步 其中一步 | break down the move, also put, under the task, item inside, part of the task, checklist under, as part of it, little bits, split into bits, into little
reminds time place |  | give me a shout, shout in an hour, nudge me, tell me at, remind me, buzz me at, when i get home, dont let me miss, at the chemist, wake up call, when i pass, when im at
new list tasks | 新清单 清单叫 | start a list, a list for the, separate list, list for the garden, another list for, make a list for, new list called, list called, collect jobs for, somewhere to collect
keeps people things graph | 记住我 记住这个 你要记住 记住我姐姐 记住我妹妹 | remember that my, remember my wife, in your memory, for future reference my, dont forget that my, my wife is called, her name is, for next time, learn who my, remember me as
remembered things belong together | 记住他们 他们是同事 他们是夫妻 是一对 | is annas brother, is married to, are siblings, works for him, belongs to whom, connect those, how they are related, they are a couple, is my boss remember, are a couple, dog note that, is the daughter of
adds facts remembered | 再记一条 记住他不 记住她不 她搬到 | is allergic to, note about tom, one more thing about, doesnt eat, another thing about, should also know, you should know that, you should also know, keep that about
search memory recalls | 你还记得 记得我吗 我说过 我告诉过 叫什么来着 | do you remember, ever tell you, i told you, know about my, you still know, remember the name of, name again, whos clara to me, to me again
forgets remembered | 忘掉 从记忆里 | dont remember any longer, stop remembering, from what you know
everything remembered | 记住了我什么 都记得什么 记了我什么 记忆内容 | everything you know, stored about me, know about me, dump your memory, your whole memory, all your memories, show your memory, are you keeping, about us are you
hard problem step mind |  | take your time and, reason about it, go slowly, one step after another, step after step, puzzle is hard, before answering, work it out slowly, dont rush, reason slowly, this is tricky, tricky, before you act, carefully before
ideas many question | 起名 活动创意 标题 书名 | what could we do, come up with, what to give, need a slogan, need a motto, titles for my, ten titles, rainy sunday, for a rainy day, activity for kids, what could we cook, brain wave
weighs options criteria | 哪个好 选哪个 比一比 | best for us, best for me, which of these, which of the two, which of those, stay or go, is it better to, compare the offers, fits us better, dog or cat, which offer, better for us
draws picture description | 封面图 海报 | an illustration for, need an illustration, spacesuit, cover art, album cover, cover for my, poster for, see a fox in, wallpaper with
changes picture told | 照片里的路人 修图 路人去掉 把照片 改照片 图里的字 皱纹 美颜 | out of my photo, out of the photo, out of the picture, stranger out of, photoshop, put a hat on, in the photo bluer, in this photo brighter, red eyes, make me look younger, whiten my teeth, wrinkles, pimple, swap the grey sky, swap the sky, blue one in this, remove from the picture, from my face, beautify
cuts out foreground picture | 去底 | plain white, without the wall behind, only the object, isolate the product, floor behind, nothing around the person, just the shoe, only the product
more pixels small picture | 图片太糊 | grainy, sharpen, bad quality picture, poster size, 4x, higher quality
width height picture another | 图片改小 缩小图片 图片尺寸 裁剪 横幅 | pic is too big, picture is too big, photo is too big, image too large, fit my profile, make the picture fit, shrink the photo, shrink the picture, pixels wide, square picture, right dimensions, header size, banner size, thumbnail, banner must be, banner, header must be, by three hundred, favicon
seen in picture says | 图里有什么 看图 图片描述 拍的是哪 照片拍的 | on the photo, blind person, alt text, caption for this picture, breed is this, on this picture, where was this taken
recognises words picture | 图片里的文字 识别文字 提取文字 拍的字 车牌 菜单照片 | out of a screenshot, text from a photo, sign say, type out, cant read the writing, scanned letter, number plate, photo of a menu, licence plate
one picture format another | 转格式 打不开照片 | heic, only accept jpeg, mine is webp, cant open the image, photos dont open on, wants webp, wont open the photo, iphone photos
square code phones read |  | should scan to, scan to get, scan with their phone, scan to pay, to scan on, something to scan, on my business card, code for the link
reads text aloud voice | 有声书 朗诵 | into audio, read the letter, cant see well, read this article, listen to this text, hear the text, voiceover, recite, audiobook, bedtime story aloud
writes down said recording | 采访录音 采访 录音写下来 | interview recording, said in this mp3, whats said in, write out the interview, on the tape, my podcast as text, podcast as text, interview into text
voice like speaker makes | 模仿声音 声音克隆 我的声音 用我的声音 | imitate, copy how i speak, mimic, have my voice, deepfake my, my own voice
language spoken recording | 说的什么语言 讲的什么话 录音语言 | talking polish, is he speaking, is she speaking, speaking there, in this clip, they are speaking, in the recording, language the caller used, caller spoke
translate text language | 这句英语 | make it german, make it english, make it french, put this letter into, spanish for, english for, into my language, i dont get it, spanish neighbour, schmetterling, foreign letter means, understand this french
language text in which | 哪国文字 什么文 哪国的信 | is this danish, is this dutch, danish or norwegian, what tongue, tongue is this, written in, which script, swedish or finnish, some foreign language
word means | 什么意思 啥意思 词义 字典 词典 | that term, whats the meaning, meaning of, dictionary, in the dictionary, definition of
other words mean same | 意思差不多 差不多的词 替代词 | fancier word, keep writing, else could i say, instead of saying, alternative to very
mistakes spelling grammar | 改作文 挑错 | who or whom, is it who, correct my german, without errors
says same another tone | 通俗 简单点说 | more formally, put it more, sounds harsh, sound smarter, other words please, like for a five, five year old, simpler language, plain language
main points long text | 讲了啥 看不完 | gist of, whats it about, what is it about, forty pages, long article, in three sentences, essentials, the essentials, read all that, cant read all, just the essentials
merge pdf several | 合成一个 几个 附件合到 | scans together, together into one document, into a single file, combine the invoices, combine all the, stick the two, two pdfs together, join the files, several scans, all certificates in one, in one file, append the annex, annex to the
takes pages pdf | 单独几页 第几页 前三页 后两页 某一页 | pages three to, need pages, only the first page, first page of the, first page only, single sheets, single pages, page out of, delete a page from, remove pages from, only the chapter, chapter out of, throw away page
words of pdf | 转文字 提取文字 复制不了 纯文本 | wording of the document, extract whats written, plain text of, raw text, raw text from
enters values fields pdf form | 填表 填这个 填表格 表格填 打勾表格 | complete the form, complete the application, application form, the form for me, tax form, enter my data, tick the boxes, authority sent a form, iban in the
signature pdf puts | 签个字 | autograph, initial each page, initial each, my name in handwriting, beneath the letter
pages pdf pictures | 转图片 每页图片 | make jpgs, jpgs out of, pdf into jpg, pdf into png
pdf smaller makes | 压缩 体积 缩小文件 | get this pdf under, under five mb, document is too heavy, portal says my file, far too heavy, megabytes, too heavy for, reduce from
password pdf opened asks | 加密 密码打开 机密文件 | lock the document, only she can open, only he can open, password on my payslip, password on the, encrypt the pdf, cant be opened without, confidential pdf, know the password may, may read the report
send for signature agreement | 签一下合同 让乙方 | have the contract signed, sign the lease, both tenants sign, circulate the, nda signed, get signatures, have them sign, docusign, must sign, must sign the, sign online
who has signed |  | whos still missing, all signed, is it signed
nudges not signed | 迟迟不签 | havent signed, hasnt signed, not signed yet, chase the ones, poke them, waiting for signatures, waiting for the signature, give them a push, hurry up signing, taking ages to sign, ages to sign, missing signatures, gentle push
withdraws agreement sent | 价格写错 | pull back the contract, wrong version went out, call off the signing, recall the agreement, recall the contract, cancel the contract sent, dont let them sign, mustnt sign it, must not sign, out of circulation
search papers scientific | 找论文 有没有研究 有没有关于 的研究 做过实验 | science on, literature on, literature about, has hinton published, published on, have published, evidence for, is it proven, papers by, latest findings, do studies show, experiments on, done experiments, recent publications, has anyone studied, clinical trial
abstract references publication | 这篇论文 作者是谁 | arxiv article, arxiv, details of the paper, doi, about this study, authors of that study, authors of the, article in nature
publications refer to one |  | my article quoted, how often was my, quoted, later work, mentions this paper, citations of, citation count, followed up on this, impact of this article
full text publication | 论文全文 全文 论文文件 | whole article, the whole paper, not just the abstract, study in full, article in full, behind a paywall, read the full study, complete paper, paywall, past the paywall, study as a file, whole study
reference given style | 哈佛格式 | into apa, in apa, apa, chicago style, source into, quote this book, works cited, harvard style, harvard, in my references, list this article
article encyclopedia something |  | what is photosynthesis, thirty years war, background on, facts about, how does photosynthesis, basics about, black holes, the basics about, capital of
courses enrolled | 选了哪些课 | which subjects, signed up for, my timetable at uni
list assignments homework | 什么时候交 | do for school, for school tomorrow, homework for tomorrow, theres no homework, deadlines at uni, no homework
hands homework in |  | lab report, submit my paper, term paper, to the professor
marks student | 挂科 | get in maths, get in english, do in the exam, test results at school, fail the exam, failing physics, failing maths, is my son failing, last test
cards learning heart | 练习卡 | into cards, index cards, anki, verbs, french verbs, something to practise with, q and a cards, lecture notes
questions subject asks | 练习 | know my times tables, check whether i know, exam tomorrow, practise, practise geography, question me, questions on the, revise for, ten questions
request leave days | 休几天假 孩子发烧 来不了 | put in for leave, put in for holiday, days off in, im ill, report me sick, book holiday, book my leave, has a fever i, cant come in, like to be away, not coming in, kid is ill
days leave left | 剩多少假 没休的假 | vacation days, days off left, enough days for, unused holiday, holiday from last year, days do i still
employees company | 谁在公司 职位 | works in accounting, people are in sales, people in sales, whos toms boss, staff directory, who reports to, who is responsible for, of our people, our people sit, title of mrs
payslips paid month |  | did i get paid, as pay in, paid me in
begins working day | 打上班卡 | im starting work, starting work now, starting my shift, stamp me in, start my working hours, im at my desk, start of my day
ends working day | 回家了 | off home, stop my hours, stamp me out, knocking off, done for today, finished for today, leaving the office, calling it a day
hours worked projects | 工时 加班多少 干了多少小时 项目花了多少 | overtime, overtime so far, book my hours, log my hours, billable hours, spend on the project, hours to report
needed somebody first day | 实习生 | starts monday, welcome package, for the apprentice, the intern starts, joining us on, laptop for the new, joins us on, joins us, what must be prepared
positions vacant | 招什么人 | jobs are going, looking to hire, hiring in engineering, job ads, anything at our firm, to be filled
candidates applied | 多少人报名 | any good cvs, applications came in, anyone suitable for, receptionist post, want the job, applications for the, how many applications
conversation applicant time | 见候选人 | applicant come in, have the applicant, job talk, invite the candidate, invite the applicant, get to know
frames layers design | 设计稿 打开设计 画板 | open the mockups, show me the figma, screens for the checkout, designers drew
frame picture vector |  | as svg, svg, from the mockup as, asset from the design, screen from the mockup, slices, hero image, out of the design
reusable pieces design | 设计库 | button in our, ui kit, building blocks, design library, pattern library, widget library, dropdowns, design kit
remark design |  | tell the designer, margins are off, logo is too big, font is too small, for our designer
colours spacing type design | 品牌色 字体 主色 色值 | brand blue, brand color, our brand, in hex, hex code, hex value, which fonts, fonts do we use, what font, style guide, corporate colours, spacing does the, padding, padding values, colour code
board sticky notes empty | 一起画 便签 | can all sketch, sketch together, blank canvas, canvas for the, board for the retro, for the workshop, scribble together, brainstorm together on, pinboard, sticky notes, post it notes
flow charts text | 画图表 画流程 可视化 | sketch how, flowchart, mermaid, org chart drawing, uml, visualise how, visualise, entity relationship, picture of the process
visits pages many | 有人看吗 | traffic did our, much traffic, anyone reading the, is anyone reading, visitors last month, readers did, did people look at, our site visits
traffic sources visitors | 访客从哪 带来访客 | find our website, found our website, how do people find, links to us, which channel brings, came via, bring us anyone, bring us visitors, visitors from
visitors leave before buying | 没下单 不付款 | lose shoppers, lose customers, where do we lose, finish checkout, abandon their cart, abandoned carts, give up before paying, dont complete the purchase, bounce before, but dont buy, where do they quit, give up, users give up
on site now | 多少人在线 现在在线 此刻 | browsing at the moment, this very minute, busy is our homepage, being used now
pages most look | 哪些页面 | favourite on our site, popular content
variant experiment better | 哪个版本更好 改标题有用吗 | green button beat, beat the, version won, outcome of our split, did the new version, changing the headline, did changing the, headline help, did it help
newsletter campaign create | 促销邮件 会员 新品邮件 所有会员 | mail our, to all customers, all our customers, send out the newsletter, send the newsletter, announcement to subscribers, blast an, mass mailing, mail everyone about, christmas mailing, our customers about, about the sale, by mail to everyone
opens clicks newsletter | 邮件效果 邮件有人看吗 | people opened, anyone click, last mailing, the mailing do, how did the mailing, how did the newsletter, open rate, click rate, email to customers work, unsubscribed or clicked
mailing list somebody puts | 加到名单 | for our newsletter, wants our newsletter, get our mails, our mails in future, wants to get our, list of recipients, add to the distribution, onto our list, when we mail our, newsletter signup, mail our news
people type search engines |  | google finds us, seo, seo terms, terms for a, rank on google, be found on google, search volume, phrases should our, folks searching, people searching, searching regarding
advertisements cost brought | 推广费 | blown on, facebook ads, advertising budget, roas, ads paying off, marketing money, set us back
stops advertisements | 预算没了 | were sold out, budgets gone, budget is gone, adverts offline
form questions | 报名表 投票表 登记表 | ask customers how, how happy they are, signup sheet, poll our, registration form, who brings what, something to fill in, course evaluation, evaluation for my
people answered | 问卷的回答 大家填的 反馈 | say in the questionnaire, everyones answers, filled in the form, filled out the form, who filled in, who has responded, feedback people left, reply to our form, parents reply
answers counted averaged | 统计结果 百分之几 评分结果 | percentage said, average score, satisfaction score, results of the questionnaire, results of the survey, questionnaire at a glance, how many said yes, breakdown of answers, rate us, rate us overall, evaluate the questionnaire, students rate
close form answers | 问卷截止 不再收 够了不收 | registration is over, registration closed, stop accepting, accepting answers, end the questionnaire, close registration, were full, deadline for answers, enough answers, we have enough, sign up form offline
password key name | 银行卡密码 | wifi password, forgot my netflix, my netflix login, code for the alarm, pin of my, use to sign in, sign in at
keeps password key | 报警密码 | password safe, save the pin, remember my login, somewhere secure, new password is, alarm code lock it, lock it away, changed my password, keep it safe
strong random password | 口令 | good password, random characters, passphrase
address appears leaks | 账号安全 | been hacked, been pwned, data leak, dark web, my data out there, is my data, stolen logins, have i been, am i affected, safe from leaks
keys soon replaced | 快过期 证书快到期 | need rotating, certificates need, due for rotation, old passwords, lapse, credentials to renew, to renew this month
six digits signing in | 二次验证 安全码 | six numbers, security code from, from my phone app
works arithmetic formulas |  | add these up, add them up, sum of, split the bill, vat on
metres feet kilos pounds | 多少度 | how heavy is, in pounds, recipe says
date clock zone | 现在几点 今天几号 星期几 日期 | what day is it, what day is today, todays date, the time in, is it late already, late already in, what year is it, day of the week, which week, what hour do they, hour do they have
convert time elsewhere | 几点对应 | pst, cet, london time, new york time, whats that here, here if its, over there, time for me, their time, our time, pm eastern, when is that in, can i call sydney, eastern time
number chance die | 掷骰子 抛硬币 抽签 随便给 | flip a coin, toss a coin, coin flip, heads or tails, roll the dice, roll a dice, dice, pick a number, draw lots, pick one of us, who goes first, choose one of us, one of us by
id nobody else |  | unique identifier, make a unique
checksum text |  | check sum
base64 text back |  | b64, into b64, gibberish, ending with, for the header
json readable mistakes | 格式化 大括号 | comma missing, missing comma, indent this, curly brackets, braces, blob of, unreadable blob, curly
pattern matches text | 匹配 | match my string, my pattern catches, catches nothing, would match
differs two texts |  | diff of, two paragraphs, same or different, altered a word, old and new wording
many days between dates | 离春节 过了几天 结婚多久 几天了 | how long till, sleeps till, many sleeps, days old am i, countdown to christmas, till the holidays, until my birthday, how far away is, how far off is, far off is my, married since, have we been married, how long since
timer rings minutes | 泡茶 | for the pasta, for the eggs, beep me, beep when, tea is ready, steeps, my tea, in twenty min, noodles
laugh something |  | good ones, knock knock, say something silly, silly
internet address where | 哪个国家的 | logged in from, come from ip, in my log
system info computer | 电脑卡 电脑慢 电脑参数 | computer so slow, computer is slow, pc is slow, laptop is slow, my pc running, running hot, laptop gets hot, is the machine busy, fan is loud computer, specs
programs run | 后台程序 | eating my memory, eating my ram, hogging the cpu, hogging memory, apps are running, running in the background, using all my cpu, open programs, making the fan spin, running right now
ends program hangs | 没响应 无响应 停掉程序 | has frozen, not responding, doesnt respond, wont shut, force close, program wont, app is stuck, stopped responding, the browser hangs, runaway, runaway process
screenshot screen | 屏幕截图 存成图 屏幕内容 | grab whats on my, on my display, capture this window, snap the screen, pic of my desktop, see on my screen, my desktop as
copied last | 剪贴板里 | in my clipboard
puts text pasted | 复制到剪贴板 复制一下 |
starts program | 启动程序 | open outlook, launch the browser, fire up, start up word, calculator up, get me the calculator, bring up the, start photoshop, on my pc, word processor
bubble corner screen | 弹通知 弹个通知 提示框 | on my desktop when, popup, when youre done, little window, little window when
sends file printer | 打一份 打三份 打两份 打几份 纸质 | run it off, two copies, copies of this, printout, black and white copy
bright monitor | 屏幕太暗 | dim the laptop, screen too dark, anything on the screen, screen is too dark, eyes hurt, dim the display, laptop screen darker, screen darker, make the screen
internet connection fast | 网太慢 | internet so slow, how many megabits, megabits, mbit, speedtest, run a speedtest, wifi is slow, wifi so slow, everything is buffering, video keeps buffering, stutters, netflix stutters, our line as
plugged in | 插了哪些 插上没 识别不到 线插好 | does it see my, see my stick, isnt recognised, not recognised, scanner connected, connected to the pc, is my keyboard, attached to the computer, thumb drive, hangs on the ports, hardware hangs, printer cable
saves important folders elsewhere | 备份电脑 备份文件 做备份 怕丢 第二份 | disk dies, copy my documents, external drive, nothing gets lost, in case my laptop, save my files, safe copy, afraid of losing, second copy, keep a second copy, nightly copy of
wakes sleeping computer network | 家里的电脑 | pc from afar, turn on my pc, turn on my computer, switch on my pc, start my office computer, computer remotely, start my pc, boot my pc, power on my desktop, get my server up, desktop at home sleeps, at home sleeps
wifi clients network | 蹭我的网 谁连了 连了几个 陌生设备 | stealing our internet, on our network, gadgets are on, using our internet, on my wifi, on the wifi, freeloading, strange device, strange device at home
cuts device off internet | 断网 踢下线 禁网 | playstation offline, take my sons, off my wifi, no more internet for, internet for that phone, ban that device, kick that device, block his phone, out of the net, uses our wifi stop, off the net
router anew starts | 没网了 上不了网 网页都打不开 | internet is gone, wifi is acting up, wifi acting up, wifi is down, fritzbox, off and on again, wifi keeps dropping, connection keeps dropping, nothing loads, nothing loads on any
wireless network visitors | 客人用的网 客人来了 开个网 | friends are coming, wifi for our, airbnb, visitors can get online, need to get online, get online, in laws need
who uses much line | 占用带宽 占带宽 流量谁 谁用流量 | downloading so much, whos downloading, clogging our line, clogging, streams all day, using up the internet, used the most data, most traffic at home, internet crawls, gigabytes per, gigabytes per device, is it him
outside reach device inside | 外网访问 从外面访问 开端口 家里的服务器 | reachable for friends, from outside, minecraft server, open port, access from the internet, reach my nas, port open, game server for friends, people outside should, to my web server
hours children devices offline | 孩子手机 玩手机 刷视频到 | internet for the kids, at bedtime, kids are online too, kids spend too much, tablet should go offline, limit the kids, childs tablet, is on tiktok, on tiktok till, kids net, during homework, up all night on
laws words paragraph | 加班费 房东能 | is it illegal, legal requirement, statutory, tenancy deposit law, legislation on, may my landlord, without asking, rules on working, rules about
judgements courts | 法官 | ruled on this, won in court
passage contract means |  | of my lease, understand this bit, what am i agreeing, agreeing to here, dont understand the contract, contract say about, does my contract mean, in normal words, agreement bad for me, bit of the agreement, what does it commit
publish post social | 发微博 晒照片 晒美食 发到微博 发到微博上 | on my weibo, weibo page, to weibo, share my trip on, on weibo, picture on weibo
trending topics | 在讨论什么 大家都在讨论 | weibo hot, weibo trends
work notice | 给部门发 告诉同事 交周报 | on dingtalk, notify my colleagues, dingtalk, notify the department, inform coworkers, coworkers, inform the staff, the office is closed
approval create | 差旅费 出差申请 | expenses approved, get it approved, approval request, business trip approval
attendance query | 迟到 谁迟到 缺勤 旷工 出勤 | late this week, punch in today, who didnt punch in, came in late, who was absent, turned up late, shown up for work, everyone show up
book meeting room | 坐十个人 能坐 | reserve a room, somewhere to sit with, room for ten people, room at two, boardroom, free room for, a room for eight
list departments | 组织架构 公司部门 | org chart, organisation chart, structure of our, structure of our firm, company structure
search yuque docs | 知识库里 查知识库 语雀 在语雀里找 语雀里 | knowledge base, yuque pages, document the setup, in our docs base, docs base, did someone document
create yuque doc | 放到知识库 写到知识库 写一篇文档 知识库文章 | into the knowledge base, in yuque, how to in yuque
export yuque doc | 下载成 文档下载 文档存成 | get the page as, wiki page as, article as pdf, save the yuque, as markdown, download the yuque
text to picture | 画插画 水墨风 动漫风 画一张插画 封面插图 插图 | illustration for my childrens, for my childrens book, anime, anime style, cartoon style, ink painting, watercolour of, watercolour
photo repair | 泛黄 照片破了 | scratched wedding photo, scratched photo, faded snapshot, old faded, black and white picture, black and white photo, colour in this, colourise, old photo, torn photo, yellowed photo, has cracks, picture has cracks, cracked photo
verify invoice | 发票是真的 发票真不真 | invoice genuine, is forged, forged, fapiao real, looks fishy, fapiao looks
issue invoice | 开一张发票 开票 给客户开票 要发票 客户要发票 | bill the customer for, bill the client for, make out an invoice, invoice the customer, fapiao, write an invoice, wants a fapiao, wants an invoice
`);
