import { glossesOf } from './rows.ts';

/** Things of every day, each row one kind of them, and what tools say for that kind. */
export const THINGS_BY_KIND = glossesOf(`
food ingredient grocery | 面包 米饭 面条 牛奶 鸡蛋 黄油 奶酪 豆腐 肉 猪肉 牛肉 羊肉 鸡肉 鱼 虾 螃蟹 蔬菜 水果 青菜 白菜 菠菜 黄瓜 茄子 辣椒 胡萝卜 蘑菇 葱 姜 蒜 盐 糖 酱油 醋 油 面粉 豆子 花生 葡萄 西瓜 草莓 柠檬 梨 桃子 番茄 火腿 香肠 零食 饼干 巧克力 蜂蜜 果酱 | bread, rice, pasta, noodles, milk, eggs, butter, cheese, tofu, meat, chicken, fish, shrimp, prawns, vegetables, veggies, fruit, spinach, cucumber, aubergine, eggplant, pepper, carrots, mushrooms, onions, ginger, salt, sugar, soy sauce, vinegar, oil, flour, beans, peanuts, grapes, watermelon, strawberries, lemon, lemons, pear, peach, potatoes, ham, sausage, snacks, biscuits, cookies, chocolate, honey, jam, yoghurt, oats, cereal, apples, bananas, oranges, berries, nuts, peas, corn, leek, leeks, celery, cabbage, broccoli, cauliflower, courgette, zucchini, lettuce, pumpkin, herbs, basil, parsley, cinnamon, vanilla, yeast, cream, mayonnaise, ketchup, mustard, turkey, lamb, duck, tuna, cod, crab
recipe dish | 炒饭 炒菜 饺子 汤 炖肉 红烧肉 蛋糕 煎饼 凉拌 烤鸡 咖喱 披萨 意面 馒头 粥 火锅底料 甜点 月饼 粽子 | soup, stew, casserole, roast, pie, cake, pancake, dumplings, stir fry, omelette, omelet, lasagna, pudding, muffins, porridge, sauce, gravy, dough, dessert, salad dressing, quiche, chili, curry
restaurant food | 烧烤 川菜馆 西餐 自助餐 小吃 面馆 茶餐厅 奶茶店 麻辣香锅 火锅 烤鸭 串串 寿司店 素食 | diner, brasserie, pizzeria, trattoria, steakhouse, buffet, brunch, takeaway place, noodle bar, sushi, kebab, tapas, burger, vegan, vegetarian, pub, bar, cafe, coffee shop, cuisine, thai, indian, italian, mexican
takeout delivery order meal | 奶茶 盖浇饭 炸鸡 汉堡 麻辣烫 烤串 小龙虾 便当 盒饭 | fries, fried chicken, wings, takeaways
shopping list grocery | 纸巾 厕纸 卫生纸 洗衣液 洗洁精 牙膏 牙刷 洗发水 沐浴露 尿布 垃圾袋 电池买 灯泡买 抹布 肥皂 | toilet paper, toilet roll, tissues, kitchen roll, washing powder, washing up liquid, toothpaste, toothbrush, shower gel, soap, nappies, bin bags, bin liners, foil, sponges, bleach, razors, cat litter, batteries, candles
drink nutrition | 咖啡 果汁 可乐 啤酒 红酒 绿茶 | juice, coke, cola, lemonade, soda, smoothie, beer, wine, whisky, gin
product shop article | 衣服 鞋 包 帽子 毛衣 大衣 牛仔裤 袜子 杯子 盘子 锅 刀 家具 沙发 桌子 玩具 耳机 键盘 鼠标 笔记本电脑 化妆品 口红 护肤品 书包 雨伞买 项链 戒指 首饰 | clothes, dress, skirt, trousers, pants, sweater, jumper, coat, jacket for sale, boots, trainers, socks, hat, scarf, gloves, bag, handbag, mug, mugs, cup, plate, pan, knife, knives, furniture, sofa, couch, table for sale, toy, toys, headphones, headset, keyboard, perfume, lipstick, cosmetics, jewellery, necklace, ring for, sunglasses for sale, mattress, pillow, blanket, rug, vase, candle, blender, backpack, tent
symptom health | 咳嗽 流鼻涕 嗓子疼 喉咙痛 头晕 恶心 呕吐 拉肚子 腹泻 便秘 发热 胸闷 皮疹 痒 过敏 腰疼 背疼 胃疼 牙疼 眼睛疼 失眠 乏力 浮肿 出血 骨折 扭伤 感冒 流感 | cough, sneezing, runny nose, sore throat, throat, dizzy, dizziness, nausea, vomiting, diarrhoea, diarrhea, constipation, chest pain, rash, itchy, itching, allergy, backache, stomach ache, tummy, toothache, earache, migraine, fatigue, swollen, swelling, bleeding, bruise, fracture, sprained, flu, infection, cramps, numb, blister, burn on my, sunburnt, bloated, heartburn, shivering, feverish
doctor appointment | 皮肤科 眼科 牙科 骨科 儿科 妇科 内科 外科 挂号 门诊 专家号 体检预约 看病 看医生 打疫苗 | dentist, gp, optician, paediatrician, pediatrician, gynaecologist, cardiologist, orthopaedist, psychologist, therapist, physiotherapist, specialist, consultation, vaccination, jab, blood test, eye test, hospital appointment
medication pill | 吃药 胶囊 感冒药 止痛药 胰岛素 维生素片 药片 服药 | tablet, capsule, painkiller, ibuprofen, paracetamol, insulin, inhaler, prescription, dose, vitamins, antibiotic
workout training | 健身 游泳 骑车 跳绳 深蹲 俯卧撑 打篮球 踢球 打羽毛球 爬楼 拳击 举铁 跑了 跑步 锻炼了 练了 慢跑 | swimming, swam, cycled, biked, lifted, squat, push ups, pushups, boxing, dancing, skiing, climbed, gym session, treadmill, ran, jogging, marathon, sit ups, stretching, exercised, kilometres run
sport match | 足球赛 篮球赛 欧冠 英超 世界杯 中超 奥运 网球 乒乓球 排球 国足 赛车 决赛 | premier league, champions league, world cup, olympics, nba, nfl, wimbledon, formula one, rugby, cricket, hockey, baseball, golf, volleyball, manchester, chelsea, juventus, dortmund, grand prix, playoffs, final score, half time, kick off time
music song | 钢琴曲 摇滚 爵士 古典音乐 民谣 说唱 儿歌 白噪音 轻音乐 专辑 单曲 | rock, jazz, classical, piano, guitar, hip hop, rap, techno, blues, soul, country music, lullaby, tune, tunes, beats, concerto, symphony, opera, ballad, soundtrack, band, singer, rapper, orchestra
movie film series | 科幻 喜剧 恐怖片 动作片 爱情片 动漫 动画片 纪录片 美剧 韩剧 导演 主演 演员 剧情 上映 | comedy, thriller, horror, drama, romcom, western, sci fi, science fiction, documentary, anime, cartoon, blockbuster, director, starring, actor, actress, plot, sequel, trailer, oscar, bond
book novel | 悬疑小说 名著 传记 诗集 漫画 绘本 科幻小说 小说 作家 | thriller novel, biography, memoir, poetry, poems, fantasy novel, classic novel, bestseller, paperback, bedtime story, comic, comics, textbook, tolstoy, dickens, shakespeare, austen
game | 象棋 围棋 扑克 麻将 电子游戏 手游 | playstation, xbox, nintendo, minecraft, poker, cards game, puzzle
animal pet | 狗狗 猫咪 小狗 小猫 仓鼠 兔子 鹦鹉 金鱼 乌龟 | puppy, kitten, hamster, rabbit, parrot, goldfish, turtle, kitty, doggy, guinea pig, budgie, my dog, my cat, the cat, the dog
vet animal doctor | 打狂犬疫苗 驱虫 绝育 宠物医院 兽医 | deworming, neutered, vaccinate the dog, vaccinate the cat
plant garden | 玫瑰 百合 兰花 仙人掌 多肉 绿萝 吊兰 茉莉 月季 菊花 桂花 竹子 盆景 树苗 草莓苗 叶子发黄 施肥 修剪 换盆 养花 浇花 | rose, roses, lily, orchid, cactus, succulent, tulip, tulips, basil plant, tomato plants, monstera, hedge, shrub, bush, seedling, seeds, leaves turning, yellow leaves, fertilise, fertilizer, prune, repot, compost, weeds, lavender
weather | 晒衣服 下雪 刮风 冷不冷 热不热 穿什么 穿短袖 带伞 暖和 降温 升温 雾霾 结冰 晴不晴 潮湿 | snow, snowing, snowy, freezing outside, frost, icy, ice on, humid outside, muggy, mild, chilly outside, degrees outside, celsius, beach weather, picnic, sunscreen, sunbathe, raincoats, thunder, windy, breezy, sunshine, overcast, coat, jacket, shorts, umbrella, degrees tomorrow
flight airport | 三亚 飞北京 飞上海 直飞 转机 登机 值机 头等舱 经济舱 廉航 往返机票 航司 晚点 | lisbon, plane tickets, nonstop, direct flight, stopover, layover, boarding pass, first class, business class, economy, airfare, ryanair, lufthansa, easyjet, fly from, fly back, round trip, one way, jet lag, take off, on board, aboard
hotel stay | 民宿 青旅 度假村 旅馆 入住 退房 海景房 双人房 标间 含早 泳池 | resort, motel, inn, guesthouse, cottage, suite, sea view, double room, twin room, pool, spa, half board, full board, check out time, b and b, overnight stay, nights in
train tickets railway | 高铁票 动车票 卧铺 硬座 软卧 余票 二等座 一等座 车次 抢票 | sleeper train, rail ticket, eurostar, high speed train
transit stops lines | 几路公交 地铁站 末班车 首班车 公交车 换乘 轻轨 打卡坐车 | subway, underground, tube, ferry, coach, tramway, bus stop, platform, timetable, last tram, first bus
directions route | 开车去 步行去 骑车去 怎么去 最近的路 走哪条路 避开高速 导航到 到机场 回家的路 | drive there, walk to, way home, by foot, on foot, avoid tolls, motorway to, fastest way, get there, way to the, route from, lost on my way, turn left
taxi ride | 滴滴 专车 顺风车 打的 打车回家 送我去 接我 司机到哪 | cab home, drive me to, drop me at, lift to, ride to the airport, driver
place nearby | 超市 药店 银行 加油站 医院 公园 商场 理发店 厕所 邮局 健身房 影院 酒吧 停车场 充电桩 取款机 图书馆在 附近有 旁边有 最近的 | pharmacy, drugstore, bakery, butcher, hairdresser, barber, bank near, toilet, restroom, post office, hospital near, park near, playground, museum, florist, hardware store, laundromat, kiosk, petrol station, corner shop, nearest, close to, walking distance, around the corner, in the area
parking car | 停车位 停哪 停车费 地下车库 | parking space, park my car, multi storey, parking spot
car vehicle | 特斯拉车 电车 电动车续航 车门 后备箱 车窗 座椅加热 | tesla, ev, vehicle, trunk, boot of the car, seat heating, windscreen, car doors, cabin
stock share | 茅台 比亚迪 阿里巴巴 苹果公司 英伟达股价 大盘 上证 纳斯达克 涨了 跌了 涨跌 基金 净值 | apple shares, tesla shares, google shares, amazon shares, nvidia, dow jones, dax, ftse, index fund, etf, dividend, bull market, bear market, trading at, share is, went public
crypto coin | 以太币 狗狗币 加密币 | eth, btc, dogecoin, solana, ether
currency exchange | 换美元 换日元 英镑 日元 韩元 港币 泰铢 换钱 | pounds in euros, yen, rupees, swiss francs, pesos, won, roubles, dollars in, euros in, change money
bank card lost | 银行卡丢 钱包丢 卡被偷 信用卡丢 挂失 冻结卡 盗刷 | wallet, purse stolen, card stolen, card missing, bank card, pickpocket, card was swallowed
bank transactions | 消费记录 账单明细 扣了什么 刷了多少 支出明细 进账 | statement, debits, what did i pay, paid at, card payments, direct debit came, bank statement
transfer money | 打钱 汇款 转给 转账给 汇给 还钱给 转三千 打款 | euros to, pay him back, pay her back, send cash, wire transfer, money over to
budget spending limit | 预算 不超过 控制消费 最多花 省钱 开支上限 | spend no more, cap, save money on, spending limit, at most on
bill pay | 水电费 电费 燃气费 物业费 话费 水费 网费 缴费 交电费 | electricity bill, gas bill, phone bill, water bill, internet bill, utilities
parcel delivery | 快递 包裹 顺丰 中通 圆通 韵达 极兔 驿站 签收 派送 物流 菜鸟 | dhl, ups, fedex, usps, royal mail, amazon package, courier, postman, box to be collected, doorstep, delivered yet
photo picture | 合影 自拍 全家福 风景照 头像 证件照 壁纸 海报 封面 插图 表情包 | selfie, portrait, passport photo, wallpaper, poster, cover picture, banner, thumbnail, snapshot of, photograph, pic, pics, jpeg
draw picture image | 画一张 画一只 画个 生成一张 海报设计 配图 插画 卡通风 水墨 | drawing of, paint me, sketch, cartoon of, render of, logo of, artwork, illustration of, draw me, picture of a, image of a, generate a picture
translate language | 英文 日语 韩语 法语 德语 西班牙语 俄语 泰语 葡萄牙语 阿拉伯语 意大利语 怎么说 用英语 翻成 译成 | in japanese, in spanish, in german, in french, in italian, in russian, in korean, in chinese, in arabic, in portuguese, in english, how do you say, into english, swedish, polish, dutch, turkish, hindi, latin
homework school | 语文 数学 英语课 物理 化学课 历史课 考试 期末 期中 论文作业 交作业 补习 | maths, biology, chemistry, geography, exam, midterm, essay, coursework, teacher, lecture
course learning | 网课 选课 学分 上什么课 | classes, modules, seminars, credits
quiz questions | 考考我 出几道题 测验一下 背单词 模拟题 | test me, quiz, practice questions, ask me questions, trivia
country facts | 多少人口 首都是 面积多大 国土 人均 | how many people live, population, capital of, area of, gdp of, economy of
encyclopedia article | 是谁 是什么人 百科 历史上 发明了 由来 | who was, who is the inventor, when was the war, biography of, explain what, history of rome, origin of
property flat rent | 租房 买房 二手房 两室一厅 三居 房源 租金 学区房 看房 合租 | bedroom flat, bedroom house, bedroom apartment, to let, to rent, studio, houses for sale, landlord, bungalow, villa, rent in
mortgage loan | 房贷 月供 首付多少 利息多少 | monthly payment on, repayments, interest on
concert event tickets | 演唱会 话剧 音乐节 展览 脱口秀 球赛门票 演出 音乐会 歌剧 马戏 | gig, gigs, bands playing, live music, festival, theatre, theater, musical, exhibition, comedy night, ballet, circus, stand up show, opera tonight, tickets for the show
star sky | 行星 流星雨 星座 银河 木星 火星 月亮在 | planets, jupiter, saturn, venus, constellations, meteor, comet, milky way, stargazing
earthquake | 地震 震感 震了 几级 | quake, tremors, shaking ground
law legal | 合法吗 违法吗 犯法 法律上 劳动法 赔偿 维权 | legal, illegal, is it allowed, against the law, rights as a, law on, law about, regulation
court case | 判例 判了 官司 类似案子 | lawsuit, court decision, precedent, verdict
calculate expression | 加起来 乘以 除以 减去 百分之 平方 开方 等于多少 算一算 | percent of, times, divided by, plus, minus, square root, multiplied, squared, how much is, sum of numbers
convert units | 英里 磅 盎司 华氏 摄氏 厘米 英尺 公斤 斤 升 毫升 亩 公里是 | miles, ounces, fahrenheit, centimetres, feet, kilograms, litres, millilitres, gallons, pints, inches, stone, yards, acres, tablespoons, cups of, grams
time zone | 纽约时间 伦敦时间 东京时间 时差 那边几点 | in tokyo, in new york, in london, in sydney, time in, time difference, hours ahead, utc, est, gmt
timer countdown | 定个闹钟 倒计时 计时 定时器 分钟后叫 定时 | minutes from now, egg timer, count down, nap, pasta timer, wake me in, alarm in
days between | 还有几天 多少天 距离 离过年 离放假 相差几天 | how many days, days until, days left until, how long until christmas, days ago, weeks until, sleeps until
random number | 抽签 掷硬币 随便选个数 抽个号 随机 | flip a coin, heads or tails, pick a number, draw lots, lottery numbers, any number
password | 口令 登录密码 账号密码 | passcode, pin code, credentials, login details
password strong generate | 强密码 想个密码 随机密码 新密码 | nobody can guess, hard to guess, secure password, think up a password
breach leak | 被盗号 泄露 被黑 账号安全吗 | hacked, been leaked, compromised, exposed in
code six digits | 验证码 动态码 两步验证 | verification code, authenticator, otp, login code
screen brightness | 屏幕太亮 屏幕调暗 护眼 屏幕亮度 | screen too bright, screen hurts, dim the screen, monitor too bright
screenshot screen | 截屏 屏幕拍下来 截个图 录屏 | picture of my screen, capture the screen, print screen
processes computer running | 电脑卡 电脑慢 什么程序 占内存 风扇响 任务管理器 | laptop sluggish, computer slow, sluggish, fan loud, hanging, eats memory, eating cpu, lagging
process kill program | 强制退出 卡死 关掉程序 没反应 | force quit, frozen, wont close, crashed app, stuck program
system memory processor | 电脑配置 内存够吗 电脑配置怎样 显卡 | how much ram, specs of, graphics card, operating system
printer print document | 打印 打出来 打印两份 双面打印 复印 | on paper, print out, hard copy, double sided, in colour on paper
application open | 打开软件 打开微信 启动应用 打开程序 | launch, fire up the app, open spotify, open word, open photoshop
clipboard | 复制的内容 刚复制 粘贴 | copied, paste, pasteboard
wifi clients network | 蹭网 连了哪些设备 有谁在用网 | on our wifi, devices on the network, connected to wifi, using our wifi
bandwidth usage line | 谁占网 网卡 谁在下载 流量大 | hogging, uses up the internet, who is downloading, streaming so much
network speed | 网速 网慢 测网速 下载速度 | internet slow, speed test, connection fast, mbps, wifi slow
parental controls children | 限制孩子上网 孩子玩手机 断网孩子 上网时间 | tablet offline, son tablet, kids online, game time, bedtime internet
guest wifi | 客人上网 访客网络 | visitors use our wireless, wifi for guests, friends on wifi
router restart | 断网 网断了 网络不好重启 | internet is down, no internet, internet not working, wifi not working
`);
