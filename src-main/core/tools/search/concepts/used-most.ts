import { glossesOf } from './rows.ts';

/** The words people use most, gone through one by one in both languages: what tools say for those that plainly belong to something they do. */
export const USED_MOST = glossesOf(`
match sport scores | 决赛 半决赛 冠军 亚军 联赛 杯赛 世界杯 欧冠 英超 西甲 中超 奥运 奥运会 锦标赛 对阵 主场 客场 进球 绝杀 平局 加时 夺冠 半场 上半场 球场 体育场 棒球 网球 乒乓球 羽毛球 排球 橄榄球 拳击 国足 女排 申花 国安 | champion, champions, championship, tournament, playoffs, playoff, final score, semi final, stadium, derby, trophy, medal, olympics, olympic, world cup, champions league, nfl, nba, mlb, nhl, fifa, ufc, nascar, formula one, grand prix, hockey, cricket, golf, wrestling, handball, volleyball, softball, chelsea, juventus, yankees, dodgers, celtics, patriots, cowboys, kick off, half time, overtime, victory, defeated, beaten by, who won, who scored, did they win, scoreline
league table team stands | 排名第几 积分榜 榜首 垫底 升级 降级区 | standings, top of the table, bottom of the table, relegation, promotion race
player goals assists | 射手 前锋 后卫 门将 守门员 队长 助攻 得分王 射手榜 | striker, goalkeeper, keeper, defender, midfielder, quarterback, rookie, scorer, top scorer, assists
movie film | 大片 院线 影院 影评 主演 女主角 男主角 剧情 结局 悬疑片 喜剧 动画 动漫 恐怖片 科幻片 爱情片 纪录片 奥斯卡 好莱坞 漫威 宫崎骏 | hollywood, oscar, oscars, trailer, sequel, trilogy, comedy, thriller, horror, sci fi, animation, cartoon, documentary, blockbuster, bollywood, marvel, avengers, batman, superman, spider man, disney, pixar, western movie, romcom, starring, cast of, plot of, director of, dvd, film night, movie night
services stream film | 哪个平台 会员能看 在哪看 哪能看 能看到 哪里播 爱奇艺 优酷 芒果 | streaming, which platform, disney plus, prime video, hbo
novel book | 小说 名著 作家 作者 短篇 长篇 散文 诗集 传记 童话 漫画 绘本 科幻小说 推理小说 书评 封面 | author, poet, fiction, biography, memoir, literature, literary, paperback, hardback, comics, manga, chapter, bestseller, fairy tale, thriller novel, book club, whodunnit, blurb
library book town | 还书 续借 馆藏 | borrow a book, on the shelf, lending
music song | 吉他 钢琴 小提琴 鼓 民乐 交响乐 摇滚 爵士 古典乐 流行 嘻哈 电音 旋律 音色 伴奏 合唱 | guitar, drums, violin, saxophone, flute, cello, choir, melody, chorus, ballad, acoustic, remix, soundtrack, singer, songwriter, rock band, concerto, opera, hip hop, rap, reggae, country music, tune
concerts theatre exhibitions | 演唱会 音乐会 话剧 歌剧 音乐剧 芭蕾 舞蹈 舞台剧 相声 脱口秀 演出 门票 展览 画展 博览会 音乐节 马戏 | broadway, musical, ballet, opera tickets, festival, gig, exhibition, stand up comedy, comedian, premiere, matinee, front row, circus, tour dates, live show
news articles | 时事 头条 报道 报纸 媒体 记者 选举 大选 战争 总统 议会 首相 局势 谈判 制裁 抗议 罢工 灾情 | election, politics, politician, president, parliament, congress, senate, prime minister, referendum, war, protest, protests, strike, scandal, journalist, newspaper, press, reporter, breaking, current affairs
article encyclopedia | 是谁 历史上 朝代 皇帝 古代 文明 战役 哲学 科学家 发明家 谁发明 发明 恐龙 火山 宇宙 起源 来历 典故 定理 相对论 量子 进化 | ancient, empire, emperor, medieval, civilization, dynasty, renaissance, philosopher, philosophy, inventor, invented, invention, mythology, dinosaur, dinosaurs, volcano, theory of, quantum, evolution, who was, who invented, born in, famous for, pharaoh, battle of, physics, biology, capital letters history
country population capital | 人口 首都 国土 面积多大 经济 国旗 说什么语言 多少人口 | gdp, inhabitants, people live in, population of, capital of, how many people live
chemical formula hazards | 化学 化合物 分子式 元素 酸 碱 有毒 毒性 腐蚀 易燃 | chemistry, molecule, acid, toxic, hydrogen, oxygen, nitrogen, carbon, sodium, ammonia, bleach, chlorine, flammable, element
gene | 基因 遗传 突变 蛋白质 | dna, genetic, genetics, mutation, protein coding, chromosome
sky tonight star | 星星 行星 流星 星座 月食 日食 银河 火星 木星 彗星 观星 | constellation, constellations, planet, planets, jupiter, mars, venus, saturn, meteor, meteors, comet, galaxy, telescope, stargazing, shooting stars, milky way
ground shook earthquakes | 地震 震感 余震 震级 | quake, tremor, tremors, aftershock, richter, seismic, earth shaking, earth shake
symptoms ailment | 肚子疼 头疼 头晕 咳嗽 发烧 发热 流鼻涕 鼻塞 喉咙痛 嗓子 腰疼 背疼 胸闷 心慌 恶心 拉肚子 腹泻 便秘 皮疹 过敏 发痒 红肿 失眠 疲劳 乏力 抽筋 扭伤 流血 伤口 感染 肿 牙疼 耳鸣 发抖 | sore, ache, aches, aching, hurts, hurting, itchy, itches, itching, rash, swollen, swelling, dizzy, dizziness, nausea, nauseous, vomiting, diarrhea, diarrhoea, cramp, cramps, bleeding, bruise, infection, infected, illness, disease, wound, injury, injured, sprained, numb, fatigue, sneezing, runny nose, blocked nose, sore throat, stomach ache, tummy, back pain, chest pain, headache, migraine, earache, toothache, shivering, feel ill, feeling ill, unwell, asthma, diabetes, anxiety, inflammation
doctor appointment physician | 挂号 看病 就诊 复诊 门诊 专家号 科室 牙医 眼科 皮肤科 儿科 妇科 骨科 手术 治疗 | surgery, surgeon, therapy, therapist, treatment, specialist, gp, paediatrician, pediatrician, psychiatrist, psychologist, gynaecologist, optician, orthodontist, check up, vaccination, vaccine, see somebody about my
pill medication taken | 吃药 药片 胶囊 处方 抗生素 维生素 剂量 几片药 | prescription, antibiotics, antibiotic, dose, dosage, capsule, insulin, aspirin, ibuprofen, paracetamol, vitamins, supplements, medicine time
training workout records | 锻炼 健身 健身房 跑步 慢跑 深蹲 俯卧撑 仰卧起坐 游泳 骑车 篮球 徒步 登山 拉伸 跳绳 | exercise, gym, jog, jogging, marathon, sprint run, push ups, sit ups, squats, treadmill, stretching, cycled, swam, surfing, skiing, skating, rowing machine, ran today, went running, workout done
steps walked | 步数 走路 走了多远 多少步 | walked today, on my feet, pedometer, on foot today
pulse heart | 心跳 心率 脉搏 心脏 | heartbeat, cardiac, bpm, heart beating
sleep slept | 熟睡 深睡 失眠 起夜 几点睡的 睡了多久 睡眠 | insomnia, nap, rested, restless night, woke up, deep sleep, rem sleep, hours of sleep, tossing
body weight | 体重 公斤 斤 胖了 瘦了 减肥 | kilos, kilograms, pounds lighter, lost weight, on the scale, stepped on the scales, i weigh
water glass drunk | 喝水 一杯水 喝了水 | hydration, hydrated, sip, glass of water, litres of water
food meal eaten notes | 吃了 早饭吃 午饭吃 晚饭吃 早餐吃 刚吃 | i ate, i had for lunch, i had for breakfast, i had for dinner, had for lunch
product shop article | 衣服 外套 裙子 裤子 衬衫 毛衣 帽子 围巾 手套 袜子 鞋 靴子 皮带 包包 手表 项链 戒指 首饰 珠宝 香水 化妆品 口红 玩具 家具 床垫 枕头 被子 毛巾 窗帘布 锅 刀 数码 耳机 键盘 鼠标 相机 文具 | clothes, clothing, jacket, trousers, pants, skirt, gown, suit, sweater, boots, gloves, socks, belt, underwear, bikini, handbag, purse, jewelry, jewellery, necklace, bracelet, earrings, perfume, makeup, lipstick, leather, cotton, wool, silk, fabric, toy, toys, doll, lego, furniture, mattress, pillow, blanket, towel, mug, mugs, plates, cutlery, hammer, drill, ladder, paint, headphones, keyboard, laptop, ipad, iphone, android phone, console, xbox, playstation, helmet, tent, backpack, accessories, brand, retail, goods, items on sale
price cheaper discount | 打折 优惠券 促销 满减 减价 特价 代金券 | voucher, vouchers, coupon code, promo, promo code, bargain, sale price, percent off, half price, reduced price
sold turnover sales | 销量 营业额 卖得 卖出 销售额 业绩 生意怎么样 | turnover, best seller, best sellers, sell best, sold best, selling, takings, sold last, did we sell, makes most money
warehouse stock pieces sold out | 库存 缺货 断货 卖完 售罄 补货 进货 | out of stock, sold out, running low, nearly gone, restock, restocking, replenish, in stock
customer orders | 买家 顾客 客人 订单 下单的人 | shopper, shoppers, buyer, buyers, purchases, client orders
basket paying | 购物车 加购 结账 付款 | cart, trolley, checkout
food ingredient grocery | 食物 粮食 小麦 玉米 大豆 海鲜 龙虾 排骨 五花肉 牛腩 鸡翅 菠萝 芒果 樱桃 荔枝 椰子 核桃 杏仁 燕麦 薏米 香菜 生菜 韭菜 芹菜 南瓜 红薯 山药 | wheat, grain, seafood, lobster, pineapple, mango, cherry, cherries, coconut, lime, plum, plums, peaches, candy, popcorn, syrup, jelly, spaghetti, steak, veal, sausages, prawn, oyster, chickpeas, tortilla, kale, beetroot, radish, asparagus, walnut, almonds, raisins, dates fruit, cocoa, custard, soy, spice, organic
recipe dish | 好吃的菜 煮 炖 蒸 煎 烤 炒 腌 红烧 清蒸 糖醋 家常菜 下厨 做饭 烹饪 配方 | cook, cooking, roast, roasted, fried, grill, grilled, bake, boil, stew, simmer, homemade, cuisine, tasty, cookbook, vegetarian dish, vegan dish, leftovers, whip up
restaurant food | 美食 餐馆 饭馆 餐厅 聚餐 请客吃饭 大排档 日料 韩餐 法餐 粤菜 湘菜 东北菜 素食 | hungry, starving, hunger, appetite, delicious, eat out, eating out, dine out, somewhere to eat, place to eat, bistro, tavern, pub, vegan place, michelin, chinese food, italian food, thai place, indian place, sushi
drink | 酒 白酒 红酒 啤酒 威士忌 鸡尾酒 果汁 可乐 奶茶 咖啡 茶 | champagne, whiskey, whisky, vodka, rum, gin, ale, cider, cocktail, cocktails, liquor, booze, alcohol, bourbon, soda, lemonade, smoothie, espresso, latte, cappuccino
calories protein fat food | 热量 卡路里 蛋白质 脂肪 碳水 糖分 营养 健康吗 长胖 | calcium, sugar in, fat in, carbs, fibre, fiber, vitamins in, fattening, how healthy
larder goes off stock | 过期 变质 坏了没 还能吃 保质期 新鲜 冰箱里还有 | gone bad, going bad, rotten, expired food, best before, still fresh, still edible, mouldy, moldy, still eat, still good to eat
weather place | 气温 降温 升温 晴 阴 多云 湿度 风力 冷空气 闷热 潮湿 凉快 暖和 穿什么 | sunshine, sunlight, warmer, colder, chilly, frost, mist, humid, rainfall, drought, breeze, breezy, freezing outside, degrees outside, umbrella, sunny, cloudy, windy, snowing, heat wave, sunscreen
warnings storms floods | 台风 暴雨 暴雪 洪水 冰雹 雷暴 大风 龙卷风 预警 | thunderstorm, thunderstorms, thunder, lightning, hurricane, tornado, blizzard, flooding, flood, hail, gales, severe weather
waves tides sea | 海边 沙滩 冲浪 出海 帆船 潜水 海浪 涨潮 退潮 | surf, surfing conditions, sailing, sail, yacht, boat, harbour, harbor, coast, ocean, swell, shore, snorkelling, diving
dust ozone pollen air | 雾霾 灰尘 空气好 空气差 口罩 花粉 | smog, pollution, dust outside, allergy season, fresh air outside, particulates
places around | 附近 周围 博物馆 美术馆 公园 动物园 海洋馆 游乐场 教堂 寺庙 城堡 宫殿 古迹 景点 纪念碑 图书馆在哪 体育馆 酒吧 网吧 理发店 洗衣店 健身房在哪 修车 超市 菜市场 药店 医院 警察局 邮局 幼儿园 | museum, gallery, zoo, theme park, playground, church, cathedral, temple, mosque, synagogue, castle, palace, monument, landmark, attractions, sights, sightseeing, hairdresser, barber, bakery, butcher, pharmacy, drugstore, atm, laundromat, launderette, nightclub, nightclubs, bar nearby, post office, police station, fountain, park nearby, gas station, kindergarten, bookshop, florist, garage nearby
way directions | 怎么去 怎么走 路线 最近的路 绕路 导航 带路 | route, shortest way, fastest way, quickest way, detour, get there, head to, highway, motorway, bridge, avenue, boulevard, on foot
roads moving traffic | 堵车 拥堵 车流 高速 事故 封路 路上堵 | congestion, gridlock, jammed, rush hour, motorway, freeway, highway traffic, tailback, roadworks, traffic jam
buses trains stop next | 公交 地铁 轻轨 站牌 几分钟一班 首班车 末班车 到站 发车 | subway, underground, tube, ferry, shuttle, tram, bus stop, platform, last train, next train, next bus, commuter
lines disturbed | 停运 晚点 故障停 延误 改线 | delays on, delayed trains, cancelled trains, running late, strike on the, not running, service disruption, messed up trains, trains running
train tickets | 火车 高铁 动车 卧铺 硬座 软卧 候补 车次 | railway, railroad, rail ticket, sleeper
flight airport | 航班 登机 起飞 降落 航空 机场 飞往 直飞 转机 经停 东航 南航 国航 | airline, airlines, aviation, aircraft, boarding, boeing, airbus, lufthansa, ryanair, easyjet, emirates, runway, plane, fly to, flying to, jet, landed, take off, layover, stopover, departure gate, passenger, pilot, nonstop
baggage taken along flight | 行李 托运 手提 登机箱 能带上飞机 超重 | luggage, suitcase, suitcases, carry on, hand luggage, checked bag, cabin bag, allowed on board, skis, surfboard
hotel rooms nights | 住宿 住哪 酒店 民宿 旅馆 客栈 青旅 几晚 床位 | hostel, motel, resort, accommodation, lodging, inn, bed and breakfast, guesthouse, place to stay, somewhere to stay, sleep over, sleep in, stay in, hut, villa, cottage, overnight
journeys booked trips | 旅行 旅游 度假 行程 出差 假期去 | vacation, tour, tourist, tourism, voyage, cruise, business trip, honeymoon, itinerary, travels, getaway
calls car ride take | 打车 叫车 网约车 的士 出租车 滴滴 接我 送我去 | cab, lift to, ride to, pick me up, drop me off, chauffeur, take me to
car | 汽车 电动车 车子 特斯拉 宝马 奔驰 奥迪 车门 后备箱 轮胎 刹车 发动机 | vehicle, porsche, bmw, audi, toyota, honda, mercedes, ferrari, jeep, truck, van, sedan, convertible, bumper, boot of the car, brakes, steering
charge range car battery | 续航 还剩多少电 电够不够 能开多远 车没电 | mileage left, miles left, how far can i, still drive, range left, juice left
parcel courier | 快递 包裹 邮件包 顺丰 圆通 中通 邮政 京东快递 发货 收货 派送 签收 驿站 | shipment, freight, cargo, consignment, delivered, delivery man, package, courier, fedex, ups, dhl, royal mail, on its way here, arrive at my door
sending parcel costs | 运费 邮费 寄过去多少钱 | postage, to post, to ship, shipping cost
account money bank | 存款 银行卡 账户 余额 钱还有 零钱 工资到账 | savings, checking account, current account, deposit, cash left, overdraft, how much have i, am i broke, broke, funds
transaction account spent | 流水 账单 支出 消费 花销 花了多少 | statement, withdrawals, charges on my, spending, splashed out, money go, outgoings
transfers money | 转账 汇款 打钱 还钱 给他钱 红包 | wire, remit, pay him, pay her, pay them, owe him, owe her, send cash, lend
repeat payments | 定期转账 自动扣款 代扣 每月扣 续费 月租 | direct debit, autopay, automatic payment, standing payment, each month rent, every month rent, recurring payment
blocks card | 卡丢了 冻结 盗刷 挂失 被偷 | stolen card, card stolen, lost my card, lost my bank card, credit card gone, card is missing, robbed, wallet stolen
limit spent budget | 预算 别超过 限额 控制开支 | cap on, no more than, spending limit, save money on, afford per month
currency worth | 汇率 换汇 美元 欧元 英镑 日元 港币 卢布 韩元 | dollar, dollars, euro, euros, pound sterling, yen, yuan, rupee, rupees, franc, francs, krona, peso, forex, exchange rate
share price stocks | 股票 股价 股市 大盘 涨停 跌停 牛市 熊市 基金 证券 上证 纳斯达克 道琼斯 恒生 | nasdaq, dow jones, wall street, securities, equity, equities, dividend, dividends, shareholder, shareholders, investor, investment, hedge fund, ticker, ipo, bull market, gold price, silver price
buys sells shares | 买入 卖出 抛售 建仓 清仓 加仓 减仓 | dump my shares, sell my shares, rid of my shares, cash out, short the stock
company revenue profit | 财报 业绩 利润 亏损 负债 营收 净利 上市公司 | earnings, profit, profits, profitable, net income, deficit, losses, debt, balance sheet, financial results, quarterly results
coin crypto | 比特币 以太坊 虚拟币 币价 | bitcoin, ethereum, dogecoin, token price, blockchain
company firm register | 公司 法人 股东 注册 老板是谁 工商 | owner of the company, founder, ceo of, behind the company, enterprise, corporation, subsidiary, directors of
loan house monthly | 房贷 贷款 首付 月供 利率 买得起房 | mortgage, borrow, down payment, instalments, installments, interest rate, afford a house, afford a flat, lender
flats houses sale rent | 租房 买房 二手房 房子 房租 公寓 学区房 合租 房东 小区 楼盘 房源 | apartment, condo, landlord, tenant, real estate, realtor, estate agent, residence, mansion, neighborhood, neighbourhood, moving house, find a flat, bedroom flat, studio flat, house hunting
salary paid | 工资 薪水 工资单 奖金 年终奖 加薪 个税 社保 公积金 | wage, wages, paycheck, payday, bonus, pay rise, raise in pay, earned, did i earn, take home pay
employee people company | 员工 同事 职员 部门 领导 主管 上司 经理 入职 在职 人手 团队 | colleague, colleagues, coworker, staff, workforce, supervisor, manager, executive, executives, ceo, cfo, headcount, personnel, boss, department, who works
leave days | 年假 调休 病假 事假 产假 婚假 休假 | day off, days off, time off, holiday left, vacation left, sick leave, maternity, paternity, annual leave, pto
people applied job candidates | 简历 应聘 面试 候选人 招聘 求职者 | applicant, applicants, resumes, hiring, recruit, recruits, recruiting, shortlist
positions vacant job | 职位 岗位 空缺 招人 在招 | openings, vacancies, career, careers, internship, hiring for, work for us
working day begins | 上班 下班 | start my shift, start work, clock in, punch in, shift, finished work, done for today
court law | 法律 法规 条款 法条 违法 犯法 罪 判决 法院 官司 起诉 律师 合法 | lawyer, attorney, court, judge, lawsuit, sue, sued, illegal, legally, lawful, constitution, constitutional, statute, legislation, regulation, crime, criminal, guilty, verdict, supreme court, amendment, ruling, precedent
contract passage means clause | 条款 合同里 违约 这条什么意思 | clause, terms and conditions, fine print, small print, section means
sign agreement signature | 签字 签约 签合同 签署 盖章 协议 | signing, sign off on, deal signed, lease signed, autograph, notarise
courses enrolled homework | 课程 上课 选课 课表 学期 老师布置 作业 论文 考试 成绩 分数 | lecture, lectures, seminar, tutorial, curriculum, semester, classes, assignments, coursework, essay due, exam, exams, midterm, finals, teacher gave
marks student grades | 成绩 分数 考了多少 绩点 及格 | my results, exam results, test results school, did i pass, passed the exam, gpa, report card
cards learning heart | 背单词 记忆卡 背诵 复习 | memorise, memorize, revise, revision, study cards, learn by heart, vocab
questions subject quiz | 考考我 出题 测验 练习题 | test me, test my knowledge, trivia, pop quiz, grill me, examine me
translate language | 英文 日文 韩文 法文 德文 俄文 中文 普通话 粤语 英语怎么说 | in english, into english, in mandarin, in spanish, in german, in french, in japanese, in italian, in dutch, in polish, foreign language
word means | 什么意思 含义 词义 定义 | definition, meaning of the word, meaning of, what does it mean, stands for
words same mean synonyms | 近义词 同义词 换个词 另一个说法 | another word, other words for, different word, similar word
says same tone rewrite | 润色 改写 换种说法 语气 措辞 重写 通顺 委婉 | rephrase, reword, rewrite, sound nicer, sound better, polish my text, less formal, more formal, friendlier, put it differently, politer
main points long text | 概括 总结 摘要 太长 要点 大意 讲了什么 | summary, summarise, gist, tldr, in a nutshell, key takeaways, boil down, shorten this report, shorten this text, condense, recap
mistakes spelling grammar | 病句 错字 语病 标点 拼错 | proofread, typo, typos, punctuation, misspelled, spellcheck, errors in my text
reads text aloud | 朗读 念出来 读给我听 | aloud, out loud, narrate, narration, audio version, read to me
picture draws description | 画 画一张 插画 海报 头像 壁纸 漫画风 生成图 | painting, sketch, illustration, artwork, portrait, wallpaper, poster, cartoon of, paint me, draw me, logo, render
changes picture | 修图 美颜 滤镜 调色 去水印 去掉路人 变亮 | photoshop, retouch, touch up, brighten, blur, sharpen, filter on, black and white
cuts foreground background | 抠图 抠出来 去背景 透明背景 换背景 | transparent background, cutout, cut me out, cut out, without the background, white background
recognises words picture | 识别文字 图里的字 上面写什么 写着什么 照片里的字 手写 | sign say, written on, text in the picture, handwriting, what does it say, ocr, label say
own pictures photos | 照片 相片 合影 自拍 拍的 相册 | selfie, selfies, snapshot from, pics, snaps, photographs, photos from, pictures from, photos of
films clips video | 视频 短片 片段 录像 直播 博主 | clip, clips, youtube, footage, tiktok, vlog, reel, tutorial video
cuts piece video | 剪 剪辑 片头 片尾 截取 剪掉 | trim, cut off the first, cut the first, cut the last, first seconds, last seconds, shorten the video, snip
games owned | 游戏 玩了多久 手游 网游 主机 | gaming, video games, gamer, minecraft, fortnite, pokemon, nintendo, multiplayer, played for
chess move | 下棋 象棋 国际象棋 走哪步 | chess, checkmate, bishop, knight takes, pawn
dice throws chance | 骰子 掷 抽签 随机 扔硬币 运气 | roll, coin toss, flip a coin, heads or tails, lottery numbers, luck of the draw
laugh joke | 笑话 段子 逗我 搞笑 | funny, make me laugh, cheer me up, humour, humor, hilarious, pun
posts public trending | 热搜 网友 微博 推特 朋友圈 话题 | viral, trending, twitter, tweets, reddit, influencer, buzz, everybody talking, people talking about
followers account | 粉丝 关注者 涨粉 | fans, fan base, subscribers, who follows me
visits pages people site | 访问量 流量 点击 浏览量 访客 网站数据 | traffic on, visitors, page hits, web stats, looked at our, came to our site
newsletter list people campaign | 群发 推广 营销 邮件营销 活动邮件 | mailshot, marketing mail, promotion, promotional, subscribers list, opened the newsletter
advertisements cost | 广告费 投放 广告花 | advertising, commercials, ad campaign, google ads, facebook ads, adverts
form questions answers | 问卷 调查 投票 填表 报名表 反馈 | questionnaire, poll, opinion, opinions, respondents, participants, feedback form, sign up form, rsvp
choices question group poll | 投票 表决 大家选 | vote, votes, voting, let everybody decide, show of hands
password key | 密码 口令 密钥 | passphrase, credentials, login details, pin code, passcode
address leaks appears | 泄露 被盗号 泄密 黑客 | hacked, hack, breach, compromised, leaked, hackers, data theft
strong random password | 强密码 猜不到 随机密码 | nobody can guess, hard to guess, secure password, unguessable
programs run hangs ends | 卡死 死机 没响应 未响应 卡住 强制关闭 | frozen, froze, hangs, hanging, stuck program, not responding, unresponsive, force quit, kill the program, crashed program
printer file sends | 打印 打出来 打一份 印两份 复印 | print, print out, hard copy, on paper, double sided
wireless network visitors | 访客网络 客人上网 客人连 | guest wifi, visitors online, guests online, wifi for guests, wifi for visitors
cuts device internet | 断网 踢下线 蹭网 不让上网 拉黑 | kick off the wifi, off my wifi, freeloader, cut off, ban from the network
children offline hours | 孩子上网 小孩上网 沉迷 防沉迷 上网时间 | screen time, kids internet, kids online, bedtime internet, no internet for
electricity device used | 用电 电费 耗电 费电 省电 度电 | power consumption, electricity bill, most power, energy bill, power hungry, kilowatt, wasting electricity
people home who | 在家吗 家里有人 谁在家 回来了吗 到家 | anybody home, anyone home, came home, got home, left the house, out of the house
automation rule happens | 自动化 场景 触发 联动 | routine, automatically when, trigger when, if this then
plant look after | 养花 浇花 施肥 修剪 枯了 黄叶 多肉 绿植 盆栽 | flowers, orchid, cactus, roses, tulip, houseplant, wilting, repot, fertilizer, pruning, leaves yellow, succulent, bonsai
plant picture which | 什么花 什么树 什么草 什么植物 认识这花 | which flower, what flower, what tree, which tree, what kind of plant, species of plant, mushroom is this
animal doctor visits | 兽医 宠物医院 打疫苗 驱虫 绝育 | vet, veterinary, jabs for the dog, cat vaccinated, neutered
animal collar where | 猫在哪 狗在哪 跑丢 遛狗 狗跑哪 | dog run off, cat gone, where is the cat, where is the dog, missing dog, missing cat
software code | 代码 函数 变量 算法 程序员 开源 脚本 编程 编译 | function, algorithm, software, developer, developers, programmer, compile, compiler, syntax, loop, array, linux, ubuntu, unix, golang, kotlin, swift code, ruby code
`);
