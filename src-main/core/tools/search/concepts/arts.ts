import { rowsOf } from './rows.ts';

/** Music, pictures, the web, learning, play and the body, as people speak of them. */
export const ARTS = rowsOf(`
music | songs, tunes for, jam to, tidal, soundcloud, deezer, some jazz, jazz, hip hop, techno, lo fi, lofi, metal, punk, relaxing music, something to dance, dance to, music while i, symphony, mozart, beethoven, taylor swift, genre, orchestra, upbeat, instrumental, earworm, banger, hits | 网易云 酷狗 轻音乐 纯音乐 嗨歌 动感 舒缓 民谣 说唱 钢琴曲 周杰伦 背景乐 曲风 儿歌 白噪音 抒情 歌儿 单曲 神曲 唱歌 曲
playlist | playlists, mixtape, song collection, add this song to, save this song, songs i like, liked songs, favourite songs, up next, queue this | 收藏歌 喜欢的歌 我的歌单 播放队列 下一首放 收藏这首
artist | who sings, who sings this, singers, rapper, composer, bands, pop star, group that sings | 谁唱 演唱者 作曲 原唱 乐团 组合 歌星 音乐家
album | albums, lp, vinyl, tracklist, track list, whole album | 整张专辑 新专辑 黑胶 碟 碟片
lyrics | lyric, words to this, what is she singing, what are they singing, karaoke | 唱的什么 词曲 跟唱
now-playing | name that tune, shazam, name of the song, which tune, whats this song, title of this song, who is singing this | 放的是什么 播的什么 正在播 这歌叫什么 这首歌叫 歌名 听歌识曲 什么曲子 是什么歌 现在播的
podcast | podcasts, audiobook, audiobooks, audible, episodes of, listen to the show, talk show, spoken word | 喜马拉雅 有声书 听书 相声 评书 小宇宙 下一期 最新一期 节目单
radio | fm, am station, dab, webradio, tune in, stations | 收音 调频
movie | movies, films, showtime, imdb, rotten tomatoes, actors, actress, director, oscar, what should i watch, something good to watch, thriller, horror film, comedy film, rom com, in theaters, in theatres, box office, cast of | 影视 好片 看部 恐怖片 喜剧片 动作片 爱情片 新上映 上映 影讯 票房 豆瓣评分 主演 导演 演的 院线 片荒 看点什么
tv-show | shows, binge, sitcoms, anime, drama series, hbo, disney plus, prime video, miniseries, k drama, reality show, cartoon, cartoons | 综艺 动漫 动画片 番剧 韩剧 美剧 日剧 新剧 第几集 更新了没 第几季 短剧 肥皂剧 爱奇艺 优酷
video | videos, clips, footage of, movie maker, ffmpeg, timelapse, time lapse, vimeo, shorts, mpeg, film something, youtubes | 剪片 录屏 录屏幕 拍视频 小视频 短视频 截视频 慢动作 延时摄影
subtitle | subtitles, subs, srt | 配字幕
transcribe | type up, turn speech into text, voice to text, voice into text, audio to text, recording into text, dictate, dictating, whisper, write out the recording, talk to text, stt | 录音变文字 语音变文字 录音整理 整理录音 速录 扒带 转成文本 录音转成 说话转 语音输入 口述
speech | voiceover, voice over, narrate, narration, say something, talk to me, speak it, audio version, read it out, read out, speak out, tell everyone through, synthesize speech, elevenlabs, text into speech, text into audio | 念一下 念一念 念一遍 读一遍 读出声 说出来 配音 旁白 喇叭喊 喊话 说句话 有声 朗读一下 读给孩子
audio | audios, noise reduction, remove noise, recordings, mp3s, sound effect, sound effects, dictaphone, mic, microphone, waveform | 音轨 降噪 去噪 去杂音 麦克风 录一段 录个音 录下来 音效 变声 收音设备 人声
photo | photos, photographs, jpeg, heic, portraits, snapshots of, my pictures, pics from, shots from, flickr, unsplash, old pictures | 拍照 拍个照 全家福 合照 自拍照 证件照 美颜 修图 滤镜 快照 免版权图 素材图 图库图
image | images, img, artworks, png file, jpg file, visuals, graphics, banner, upscale, vectorize, svg, blurry | 图片处理 改图 处理图片 图像处理 海报 配图 封面 横幅 矢量 图糊 模糊 糊了 不清楚 图像增强 裁图 旋转图片
draw | dall e, dalle, midjourney, stable diffusion, image generation, ai art, generate art, make me a picture, cartoon of, portrait of me, watercolor, oil painting, sketching, doodle, design a logo, logo for, create artwork, comic, imagine a | 生成图 生图 文生图 出图 出张图 画只 来张图 做张图 弄张图 做个图 画一只 素描 水彩 油画 漫画 卡通 涂鸦 插画 做海报 作画 想象一张 头像生成
ocr | text from picture, text in the picture, text from image, read the scan, scan to text, digitize, digitise, extract text, whats written in, handwritten, photo of a page, read this picture, business card scan | 图片转文字 拍照识字 识图 提取图中文字 图上的字 图片里的字 图片文字 扫描文字 识别一下 认字 照片里写 图上写
recognize-image | what is this in, describe the image, describe this picture, recognise image, object detection, face recognition, recognize faces, image recognition, whats in this photo, identify this | 图里是什么 图上是什么 这是什么东西 图片里有 图片内容 看图 看图说话 描述图片 人脸识别 识别物体 照片里是谁 照片里有 | image analyze
background | remove the bg, white background, green screen | 抠背景 白底 背景虚化 透明底 抠个图 绿幕 蓝底
album-photo | albums of pictures, photo albums, galleries, slideshow, slide show of pictures, picture collection | 影集 照片集 电子相册 整理照片 照片分类
design | figjam, sketch file, adobe xd, photoshop, illustrator, invision, ui kit, ux, user interface, mock up, prototypes, layouts, canva, poster, flyer, brochure, business cards, layers, artboard, style tokens, design system | 做设计 平面设计 传单 交互稿 高保真 线框图 设计规范 图层 画板 界面设计 效果图 视觉稿 设计师 出设计 出稿 改稿 美工
component | buttons and, storybook | 
icon | icons, favicon, pictogram, glyphs, logos, emblem | 小图标 徽标 商标图 标识
font | fonts, lettering, serif, text style | 字型 字号 字体大小 手写体 宋体 黑体 字体样式
diagram | mermaid, draw io, flow chart, architecture diagram, visio, miro, mural, excalidraw, sketch it out, mindmap, mind maps, swim lanes, er diagram, gantt chart, graphviz, plantuml, venn, storyboard, draw the process, flow of | 画流程 画架构图 架构图画 时序图 脑图 结构图 关系图 类图 甘特 组织图 泳道图 在线白板 拓扑图 故事板
chart | charts, graphing, plots, plotting, scatter plot, heatmap, visualise, visualize, turn the numbers into, bars, trend line, as a graph, as a chart, graphical, curve, infographic, sparkline | 画图表 做图表 做个图表 画折线 画柱状 散点图 热力图 图形化 做成图 画成图 饼状图 可视化一下 条形图
scrape | firecrawl, beautifulsoup, puppeteer, crawler, spiders | 网页内容抓 批量抓
webpage | webpages, web site, homepage, home page, landing page, that url, this url, weblink, hyperlink, permalink, summarise this link, contents of the page, page source, read the page, article at, read this article, fetch the page | 这个网址 首页 落地页 官网 读一下这个 网站上 这篇 超链接 短链接
web-search | bing it, duckduckgo, look online, look on the internet, search internet, brave search, tavily, exa, perplexity, googling, find on the web, websites about, on the net, ask google, find out about, search results, research online, serp results | 上网搜索 网上找 网上有没有 网上搜 网上搜一下 搜网页 问百度 谷歌一下 度娘 必应 搜一下网上 网络查询 查一下网上 去网上 全网 联网 网络上 互联网 搜新闻 找资料 查点资料 网上怎么
browser | tabs, firefox, safari, edge, playwright, selenium, chromium, incognito, cookies, bookmarks, browse, devtools | 新标签 标签 火狐 无痕 浏览记录 无头 控制浏览器
bookmark | bookmarks, bookmark this, bookmarked, save this page, save this link, read later, reading list, pocket, instapaper, favourites, save link | 书签 收藏网页 收藏链接 稍后阅读 存网页 存链接 收藏这个 | webpage save
shorten-link | short link, shorten url, shorten link, tiny url, tinyurl, bitly, link shortener, make this link shorter | 短链 短网址 缩短链接 链接变短 | webpage
form-page | log into the site, submit the form, click the button on, press the button on, scroll down, scroll up, scroll the page, page down, drop down, select from the dropdown, drag and drop, hover over | 点按钮 点网页 网页上点 填网页 滚动 往下滚 下拉 往下翻 翻页 拖拽 滑动 提交表单 拉到底 上传到网页 | browser click form
wait-for | waiting for, until its loaded, until it loads, hang on until, page loaded, wait until | 等一下 等它 等加载 加载完 等出现 等到出现 等几秒
dictionary | dictionaries, definition of, whats another word, antonym, opposite of, rhymes, rhyme, word for, word of the day, etymology, spell the word, how do you spell, how to spell, pronunciation of, idiom, whats the meaning, slang | 这个词 这个字 什么词 词语 成语 近义 反义 读音 发音 怎么读 怎么拼 拼音 字义 词源 押韵 解释一下词 含义 新华字典 啥意思 是啥意思 什么含义 组词
language | languages, russian, italian, korean, arabic, portuguese, dutch, polish, mandarin, cantonese, hindi, turkish, mother tongue, bilingual | 语种 日文版 法文 德文 俄文 粤语 普通话 方言 什么语言 哪国语言 阿拉伯语 意大利语 葡萄牙语
encyclopedia | britannica, look up the history, info about, learn about, background info, general info, explain what, biography, historical, explain to me, tell me something about, teach me about, famous | 维基 百科词条 讲讲历史 生平 简介 历史人物 科普 科普一下 了解一下 典故 来历 由来 介绍介绍 名人 哪一年
paper | preprint, pubmed, semantic scholar, doi, journals, scholarly, citations, cite, bibtex, bibliography, references list, zotero, peer reviewed, latest research, research articles, thesis, dissertation, abstracts | 知网 学术论文 期刊 文献综述 参考文献 引文 被引 科研论文 学位论文 毕业论文 顶会 预印本 综述
course | courses, lessons, mooc, coursera, udemy, syllabus, curriculum, learn how, learn to, teach me, enrolled in, tutorials, seminar, workshops, webinar, duolingo, khan academy | 网课 学一下 教我 学点 培训课 选课 课表 教学 讲座 直播课 自学 补课 学英语 辅导 学会 入门
school | schools, college, uni, campus, pupils, teachers, professor, class schedule, moodle, canvas lms, blackboard, tutor, principal, semester, kindergarten, parents evening, what did the kids | 幼儿园 小学 中学 高中 高考 中考 家长会 班主任 学期 开学 放学 课堂 同学 教授 学院 校园 学籍 家校
homework | assignments, whats due, due for school, coursework, hand in my, schoolwork, home work | 布置作业 交论文 写完作业 功课
grade | did i pass, results of the exam, scores, gradebook, my marks | 考了几分 考几分 成绩单 分数出 绩点 及格 及格了吗 成绩出来 打分数 评卷 排第几
quiz | quizzes, flashcards, anki, spaced repetition, make a test, practice questions, revise, revision cards, exam prep, test my knowledge, memorise, memorize, multiple choice, trivia questions, quiz me, mock exam | 做题 刷题 练习题 出几道题 出套题 模拟题 考题 复习 记忆卡 背诵 背书 默写 题库 考一考 抽查 单词本
science | scientific, molecules, periodic table, atom, proteins, genes, genome, dna, biology, chemical structure, lab, experiment, physics constant, constants, biological, quantum, reaction, drug discovery | 生物 实验 化学反应 原子 蛋白 细胞 物理常数 实验室 量子
animal | animals, birds, insect, dinosaur, wild animals, endangered, whales, sharks | 野生动物 昆虫 什么鸟 鸟叫 恐龙 濒危 动物园 海洋生物 虫子
wildlife | which flower is this, which bird, what tree, name this plant, plant identification, plantnet, mushroom | 这是什么虫 这是什么树 什么植物 什么蘑菇 花叫什么 认花 识花
country | countries, capitals, cities, flag of, gdp, continent, how big is, populations, nations, official language of, demographics | 哪个城市 国旗 面积多大 省会 地区信息 哪个洲
public | census, eurostat, parliament, elections, municipal, city council, election | 政务 统计局 人口普查 官方数据 公积金查询 选举 民政 政策
game | games, minecraft, playstation, xbox, nintendo, boardgame, sudoku, crossword, wordle, puzzles, checkers, lichess, stockfish, poker, achievements, gamer, roblox | 打游戏 玩游戏 玩会游戏 小游戏 手游 网游 象棋 围棋 五子棋 数独 填字 斗地主 麻将 王者 原神 开黑 国际象棋 走哪步 桌游 猜谜 猜谜语 上分
joke | jokes, something hilarious, make me smile, pun, puns, entertain me, amuse me, meme, memes, inspirational quote, quotes, fortune, trivia fact, did you know | 讲笑话 讲个笑话 来个笑话 逗我 逗我开心 好无聊 开心一下 梗 梗图 脑筋急转弯 鸡汤 励志 金句 每日一句 冷知识 幽默一下 运势 算命
sport | sports results, nba, nfl, mlb, nhl, f1, formula 1, formula one, golf, cricket, rugby, hockey, baseball, olympics, live score, live scores, tournaments, champions league, boxing, marathon, race results, athletics, medal, team record | 球赛比分 看球 谁踢 踢球 篮球赛 足球赛 网球 乒乓球 羽毛球 排球 奥运 奥运会 亚运 亚洲杯 欧冠 男篮 国足 冠军 赛程表 赢了没 输了吗 谁夺冠 电竞 赛车 马拉松 世预赛 直播比赛
match | fixtures, when do they play, who is playing, playing tonight, lineup, derby tonight, when is the game, did my team win, did we win | 下一场 下场比赛 什么时候踢 几点踢 跟谁踢 踢谁 打谁 首发 阵容 今晚比赛 今晚有球 谁对谁 赢没赢 哪个队赢
standing | who is first, who is top, whos winning the league, bottom of the league | 排第一 谁第一 榜首 联赛排名 奖牌榜 垫底 排行情况
player | players, top scorer, goalscorer, transfer news, quarterback, midfielder, goalkeeper, coach, how many goals | 球星 进了几个球 进了几球 谁进球 助攻 教练 门将 转会 队员 身价
health | google fit, fitbit, garmin, oura, wellness, vitals, blood sugar, glucose, temperature of my body, cholesterol, checkup, check up, spo2, oxygen level, hrv, resting heart, blood test, lab results, mental health, stress level, period, menstrual, cycle tracking, mood tracking | 血糖 血氧 体检 体温 量血压 测血压 高血压 心跳快 生理期 大姨妈 月经 经期 心理健康 压力大 化验 化验单 胆固醇 健康状况 养生 亚健康 情绪 焦虑 病历
sleep | asleep, how did i sleep, last night sleep, deep sleep, rem, bad sleep, good nights sleep, couldnt sleep, cant sleep, sleepless, snoring, oversleep | 睡了几个小时 睡了几小时 睡得着 睡不着 深睡 浅睡 睡眠质量 睡得香 熬夜 打呼噜 做梦 昨晚睡 睡眠时长 补觉 没睡够 困 睡够
fitness | workouts, crossfit, strava, push ups, pull ups, sit ups, squats, weights, lifting, cardio, ran this morning, my runs, my rides, swam, swimming, hiking, rowing, stretching, pilates, get in shape, get fit, burn calories, calories burned, active minutes, treadmill, worked out | 跑量 夜跑 晨跑 骑行记录 游了 俯卧撑 仰卧起坐 深蹲 举铁 练腿 练胸 有氧 减脂 减肥计划 瘦身计划 增肌 消耗多少 燃脂 拉伸 跳绳 爬山 徒步 打球 运动量 卡路里消耗 平板支撑 私教 热身
steps | steps did i, ten thousand steps, footsteps today | 一万步 步行数 走多少步
pulse | beats per minute, heart rates, ecg, my heart racing, heart is racing | 心电图 静息心率 心跳正常 心慌
weight | kilos i, pounds i, gained weight, body fat, weigh in, getting fat, too fat | 称一下体重 多重 体脂 体脂率 长胖 变胖 掉秤 重了 轻了 称体重 量体重 减了几斤
drink-water | log water, water intake, cups of water, glasses of water, dehydrated, thirsty, hydrate | 多喝水 喝了几杯 喝杯水 水喝 口渴 喝够水
medicine | meds, vitamin, vitamins, painkiller, paracetamol, ibuprofen, aspirin, side effects, drug interaction, interactions between drugs, refill, refill my prescription, dosage, inhaler, insulin, chemist, drugstore, took my, did i take my, capsule, vaccine, shots, vaccination | 吃药了吗 忘吃药 药吃完 开药 配药 止痛药 退烧药 副作用 药物相互 剂量 一天几次 吃几片 疫苗 打疫苗 打针 维他命 买药 胰岛素 消炎药 药方
doctor | doctors, medic, surgery hours, paediatrician, pediatrician, dermatologist, cardiologist, therapist, psychologist, physio, physiotherapy, optician, eye doctor, toothache, my tooth hurts, hospitals near, emergency room, consultation, telehealth, nurse, patients, orthopedist | 网上挂号 专家号 门诊 急诊 内科 外科 儿科 皮肤科 眼科 牙疼 拔牙 洗牙 复诊 住院 大夫 护士 问诊 在线问诊 心理医生 体检预约 理疗 中医 就诊 患者 会诊
symptom | sick feeling, feeling sick, i feel ill, feeling ill, nausea, nauseous, vomiting, throwing up, diarrhea, sneezing, sniffles, flu, covid, sore, aching, itch, itchy, migraine, stomach ache, tummy ache, backache, swollen, bleeding, burn, allergy, allergic, rashes, hurt my, sprained, cramps, dizziness, whats wrong with me, chest pain | 感冒 发热 发高烧 拉肚子 肚子痛 胃疼 胃痛 腰疼 背疼 牙痛 喉咙痛 喉咙疼 皮疹 痒 起疹子 流感 新冠 拉稀 呕吐 想吐 头好疼 头好痛 浑身疼 没力气 扭了 抽筋 鼻塞 打喷嚏 胸闷 胸口疼 不太舒服 病了 不适 难受得
emergency | call 911, call 112, ambulance, police, fire brigade, fire department, danger, accident, first aid, rescue service, life threatening | 救命啊 报警电话 叫救护车 救护车 警察 出事了 出车祸 车祸 危险 消防 摔倒 晕倒
unit | imperial, tablespoon, teaspoon, cup to, mile, kilometre, kilometres, square feet, acres, hectares, stones, mph, kph, psi, kilobyte, megabytes to, pints, ounce, pound to, inch, feet in, cups in, grams in, how tall in | 换算成 多少克 亩 平方米 平方 海里 盎司 码 英亩 摄氏转 几厘米 几米 毫升 吨
crypto-hash | passphrase generator, bcrypt | 加盐 | hash secret
3d | three dimensional, 3d scene, texture, polygon, rendering engine, unity, unreal, fusion 360, onshape, openscad, sculpt, autocad | 三维场景 渲染图 贴图 三维渲染 建个模 立体 | model-3d design
model-3d | 3d object, 3d models, obj file, step file, three d model | 建模型 模型文件 立体模型 工程图 图纸
print-3d | 3d printer, octoprint, print bed, nozzle, print job 3d, gcode, bambu, prusa, extruder | 打印件 三维打印机 打印喷头 热床 打印到多少 立体打印
robot | robots, quadcopter, uav, ros, gripper, rover, humanoid | 机械手 航拍 机械臂抓 机器狗 机器人手臂 大疆
novel | books, bookstore, bookshop, goodreads, kindle, epub, bestseller, authors, reading, page turner, chapters, isbn, renew my book, fiction | 看书 读书 找本书 一本书 借本书 还书 续借 书评 畅销书 作家 书名 好书 借阅 书店 绘本 章节 馆藏
popular | hottest, in vogue, highest rated, most popular, best of, in fashion | 最火 爆火 很火 最热 排名前 前十 人气 受欢迎 流行 排行前 大热 排名第一 最受
upcoming | coming soon, whats coming, in the coming, this coming, later today, about to, before long | 接着是 下一步 往后 将来 今后 后面 之后 后续 快到了 马上 未来几天
recent | freshest, just now, past week, last few, the other day, newly, this morning, yesterday, earlier today, just added | 刚才 刚 前几天 这几天 上一次 上周 近来 新近 早些时候 刚加 最近一次 上个礼拜
expire | expiring, expiration, use by date, out of date, still valid, no longer valid, lapse, lapses, runs out on, due for renewal, renewals, about to run out | 快过期 快到期 什么时候到期 什么时候过期 还有效吗 有效吗 续 保质 期满 临期 有效期到
lost | cant find my, cannot find my, i lost my, where are my keys, where is my wallet, misplaced, find my keys, find my, left my, vanished, gone | 找不到 找不着 弄丢 落在 掉了 钥匙在哪 丢哪了 不知道放哪 忘在
duplicate | dupes, duplicated, deduplicate, dedupe, already exists | 去重 去个重 查重 重复项 多余 重了
`);
