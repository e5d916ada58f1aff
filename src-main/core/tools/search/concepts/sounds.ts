/** Chinese signs after the sound they have, the tone left out: which of them people take for one another when they type. */
export const SOUNDS = `
a 啊阿 ai 爱艾埃碍癌哎哀唉挨矮 an 安案按暗岸俺 ang 昂肮盎 ao 奥澳傲熬 ba 把吧巴八爸罢拔霸芭坝扒叭笆
bai 白百败拜摆柏掰 ban 办版半班般板伴搬颁扮斑瓣 bang 帮邦棒绑榜镑膀磅 bao 报保包宝暴爆抱胞堡薄饱鲍豹煲雹
bei 被北备背贝倍杯悲辈碑卑呗焙 ben 本奔笨 beng 崩泵 bi 比必币毕避笔闭逼彼壁鼻臂弊庇蔽毙哔 bian 变边便编遍辩辨贬扁
biao 表标飙 bie 别憋 bin 宾滨濒 bing 并病兵冰饼柄 bo 播博波伯剥玻拨驳勃卜脖搏舶 bu 不部布步补捕怖簿 ca 擦
cai 才采财材裁彩菜猜蔡踩 can 参餐残惨 cang 藏仓舱苍 cao 操草曹槽 ce 策测册侧厕 ceng 曾层蹭
cha 查察差茶插叉岔 chai 拆柴 chan 产阐缠铲 chang 场常厂唱尝偿倡昌畅肠敞 chao 超朝潮吵炒嘲抄巢 che 车彻撤扯
chen 陈沉晨臣尘趁衬辰 cheng 成程城称承诚乘呈惩撑澄橙秤 chi 持吃迟尺池耻赤斥齿痴驰翅 chong 冲充虫崇宠
chou 抽筹丑仇臭酬畴瞅 chu 出处除初础楚触储厨畜 chuan 传穿船川串喘 chuang 创床窗闯 chui 吹垂
chun 春纯蠢唇醇 chuo 戳 ci 此次词刺辞慈磁赐茨瓷 cong 从聪丛匆 cou 凑 cu 促粗 cui 粹摧脆催 cun 存村寸
cuo 错措挫 da 大打达答搭 dai 代带待贷戴袋逮呆 dan 但单担弹蛋丹旦诞胆淡 dang 当党档荡挡宕
dao 到道导岛倒刀盗蹈祷稻悼 de 的得德 deng 等登灯邓 di 地第低底弟帝敌抵迪递蒂滴缔笛 dian 点电店典殿甸颠垫奠淀
diao 调掉雕吊钓 die 跌爹谍叠蝶碟迭 ding 定订顶丁钉盯叮 diu 丢 dong 动东懂洞董冬冻栋咚 dou 都斗豆抖逗
du 度独读毒督赌渡杜肚堵睹妒 duan 段断短端锻 dui 对队堆兑 dun 顿吨敦盾蹲炖囤 duo 多夺躲朵堕哆剁 e 俄恶额饿厄鹅鳄
en 恩摁 er 而二儿尔耳 fa 发法罚乏伐阀 fan 反范犯翻饭泛烦繁凡返番贩 fang 方放房防访仿纺妨坊肪
fei 非费飞废菲肥啡肺妃匪 fen 分份纷奋粉愤氛芬焚坟 feng 风封丰疯峰奉锋凤讽缝蜂逢 fou 否
fu 府服复负夫父福副富付妇附佛符幅腐覆肤辅赴赋扶弗抚浮伏辐腹俘傅芙缚俯 ga 尬伽 gai 该改概盖溉 gan 感干敢赶甘杆尴肝橄
gang 港刚钢岗纲冈缸 gao 高告搞糕稿膏 ge 个各格革哥歌隔阁割戈葛咯 gei 给 gen 根跟 geng 更耕梗
gong 公工共供功攻宫贡恭巩 gou 构够购狗沟勾钩 gu 故古股顾固估鼓谷骨姑孤雇辜菇咕 gua 挂瓜刮寡卦 guai 怪乖
guan 关管官观馆惯冠贯灌罐棺盥 guang 广光逛 gui 规归贵鬼轨跪柜瑰龟桂圭诡 gun 滚棍 guo 国过果锅郭裹 ha 哈
hai 还海孩害嗨 han 韩汉含喊翰汗涵憾函罕寒捍撼旱 hang 航杭 hao 好号毫豪耗浩薅 he 和合何河核喝荷贺赫呵盒 hei 黑嘿
hen 很恨狠痕 heng 衡横恒亨哼 hong 红轰洪宏虹鸿烘 hou 后候厚侯猴喉 hu 护户乎互湖呼胡忽虎糊狐沪蝴壶
hua 化话划华花画滑 huai 坏怀淮 huan 欢环换患缓幻唤痪 huang 黄皇荒谎慌凰煌晃 hui 会回挥汇毁恢惠绘慧灰徽悔辉贿晖
hun 婚混魂昏浑 huo 活或获火货伙惑霍祸
ji 机及计己记基际级几技集济即击极纪继积激辑季急既吉绩鸡籍迹疾圾剂寄祭藉挤肌矶忌寂妓饥暨稽脊缉 jia 家加价假架佳甲驾嘉嫁夹贾茄浃
jian 间建见件简监检坚减健渐键兼荐舰剑践鉴奸箭尖艰剪肩贱柬捡煎 jiang 将讲江奖降疆蒋僵酱浆匠
jiao 教交较叫角脚焦胶骄郊缴轿蕉椒酵搅饺浇窖 jie 结解界接节介街阶姐届借截揭皆杰戒洁劫捷竭
jin 进金今近仅尽紧禁津劲锦晋斤谨巾筋浸噤 jing 经京境警精景竟竞惊静径镜净睛敬晶井颈鲸荆茎阱 jiu 就究久救酒九旧纠舅阄
ju 据举具局居剧句巨距聚拒俱惧拘矩飓菊沮 juan 卷捐 jue 决觉绝掘爵崛诀 jun 军均君郡菌峻 ka 卡咖喀 kai 开凯慨
kan 看刊砍堪坎槛勘 kang 抗康 kao 考靠烤拷 ke 可科克客刻课颗渴壳柯棵咳嗑 ken 肯恳 keng 坑 kong 空控恐孔
kou 口扣抠 ku 库苦哭酷裤枯 kua 跨夸 kuai 快块筷 kuan 款宽 kuang 况狂矿框旷 kui 亏溃馈愧窥 kun 困昆
kuo 括扩阔 la 拉啦腊垃辣喇蜡 lai 来莱赖 lan 兰蓝览篮烂栏滥拦懒榄揽 lang 浪朗郎狼廊 lao 老劳牢捞姥唠 le 了乐
lei 类雷勒累泪蕾垒 leng 冷 li 里理力利立历离例礼李丽励黎隶厉莉璃粒厘梨哩鲤篱 lia 俩 lian 联连练脸链恋炼怜廉莲帘
liang 两量亮良辆粮梁凉谅晾 liao 料疗聊辽瞭僚 lie 列烈裂猎劣 lin 林临邻淋琳赁 ling 领另令灵零龄凌岭陵铃
liu 流留六刘浏瘤柳榴溜遛 long 龙隆垄笼咙拢 lou 楼漏陋篓 lu 路录陆露鲁卢炉鹿撸赂虏碌噜 luan 乱 lun 论伦轮沦仑
luo 罗络落洛逻裸萝螺 lv 律率旅虑绿侣履屡滤吕驴氯捋 lve 略掠 ma 吗马妈码嘛麻骂玛 mai 买卖麦脉迈埋霾
man 满慢漫曼蛮瞒蔓 mang 忙盲芒氓 mao 毛贸冒猫貌矛帽茅 me 么 mei 没美每媒妹梅煤枚魅玫霉眉 men 们门闷
meng 梦盟蒙猛孟 mi 米密秘迷蜜弥咪谜幂 mian 面免缅眠棉勉绵 miao 描秒妙庙苗瞄喵 mie 灭 min 民敏闽
ming 名明命鸣 miu 谬 mo 模魔末莫摩默墨摸磨漠陌膜抹寞沫蘑 mou 某谋 mu 目母木幕姆墓穆牧亩募慕 n 嗯
na 那哪拿纳娜呐 nai 奶乃耐奈 nan 南难男 nang 囊 nao 脑闹恼挠 ne 呢 nei 内 nen 嫩 neng 能
ni 你尼拟泥逆匿妳妮腻昵 nian 年念蔫 niang 娘酿 niao 鸟尿 nie 捏 nin 您 ning 宁凝拧 niu 牛纽扭钮
nong 农弄浓 nu 努奴怒 nuan 暖 nuo 诺挪 nv 女 nve 虐 o 哦喔噢 ou 欧偶殴呕 pa 怕爬啪帕
pai 派排拍牌 pan 判盘叛盼攀潘 pang 旁胖庞乓 pao 跑炮泡抛 pei 配培陪赔佩 pen 喷盆
peng 朋碰膨彭蓬捧烹篷鹏棚 pi 批皮屁披匹辟疲啤脾 pian 片骗篇偏 piao 票漂飘 pin 品频贫拼聘
ping 平评苹凭屏瓶坪乒 po 破迫婆坡泊颇泼 pou 剖 pu 普谱葡铺曝埔扑浦仆朴菩圃
qi 其起期气器企奇七汽弃妻启旗骑齐歧欺祈棋契戚漆迄栖乞泣淇沏 qia 恰掐 qian 前钱千签潜迁歉牵遣欠谴浅谦嵌 qiang 强枪抢墙腔
qiao 桥巧乔瞧敲悄侨翘 qie 且切窃 qin 亲侵琴勤秦禽寝 qing 情请清轻青庆倾擎顷卿晴罄 qiong 穷琼 qiu 求球秋囚丘
qu 区去取曲趣趋驱渠屈娶 quan 全权圈券泉拳劝犬诠醛 que 确却缺雀 qun 群裙 ran 然染燃 rang 让壤 rao 扰绕饶
re 热惹 ren 人任认忍仁饪 reng 仍扔 ri 日 rong 容融荣溶 rou 肉柔 ru 如入辱乳儒 ruan 软 rui 瑞锐
run 润 ruo 若弱 sa 萨撒洒 sai 赛塞 san 三散伞 sang 丧桑嗓 sao 骚扫嫂 se 色瑟涩 sen 森
seng 僧 sha 杀沙啥傻厦莎鲨纱刹砂 shai 晒筛 shan 山善闪删陕杉擅扇珊煽衫膳 shang 上商伤尚赏墒
shao 少绍烧稍捎 she 设社射摄涉舍蛇舌奢赦 shen 什身神深审甚申伸慎沈渗肾婶 sheng 生省声升胜圣盛剩牲绳
shi 是时事实市世使式视始十师史示士失识试势施食室适似石释诗饰驶尸湿氏狮逝誓拾侍屎蚀匙矢 shou 手受收首授售守兽寿瘦
shu 数术书属述输束熟树署殊舒叔疏鼠蔬枢暑墅赎恕梳抒漱 shua 刷耍 shuai 帅衰摔甩 shuang 双爽 shui 水谁税睡
shun 顺瞬 shuo 说硕 si 司斯死四思私丝寺饲肆撕 song 送松讼宋颂诵 sou 搜艘嗽飕 su 速诉苏素俗肃塑宿稣溯
suan 算酸 sui 岁随虽碎遂隧 sun 损孙 suo 所索缩锁嗦 ta 他她它塔踏塌 tai 台太态泰胎抬汰
tan 谈探坦坛贪滩碳叹炭摊瘫毯 tang 堂糖唐汤躺趟烫 tao 讨套逃萄桃淘陶涛掏 te 特 teng 腾疼藤 ti 体题提替梯踢剔嚏涕
tian 天田甜添填舔 tiao 条跳挑 tie 铁贴帖 ting 听停庭厅挺廷艇汀亭 tong 同通统童痛铜桶筒 tou 头投透偷骰
tu 图土突途徒屠吐涂兔凸 tuan 团 tui 推退腿 tun 吞臀 tuo 托脱拖拓妥陀 wa 瓦挖娃哇袜 wai 外歪
wan 万完玩晚湾碗弯挽顽丸婉 wang 网望王往亡忘旺妄汪 wei 为位未委维围卫微威危味违唯谓伟尾伪慰喂韦胃薇畏魏纬蔚
wen 文问闻温稳吻纹 weng 翁 wo 我握沃窝卧 wu 无物务五武误舞午屋乌污伍吾吴雾悟坞巫侮勿晤呜鹉
xi 系西息戏喜希习席细析吸洗袭悉惜牺锡稀晰夕媳溪熙昔徙熄汐硒 xia 下夏辖吓峡侠狭瞎虾
xian 现先线显县限险鲜献宪陷嫌闲仙纤衔掀咸弦腺 xiang 想相向像香项象响乡享详箱祥厢翔橡湘 xiao 小校消效笑销晓肖萧孝宵
xie 些写协谢胁械鞋邪谐泄携斜歇卸屑 xin 新心信辛欣薪芯馨 xing 行性型形星兴幸刑醒姓腥猩 xiong 兄雄胸凶熊匈
xiu 修休秀袖羞 xu 需许续须序虚绪叙吁徐蓄魆 xuan 选宣旋悬玄炫渲 xue 学血雪削穴 xun 训讯寻询迅循巡逊旬勋
ya 亚压牙呀雅押涯讶鸭鸦 yan 言研演验严眼延烟沿厌颜掩盐岩炎宴艳衍淹燕焰 yang 样养阳央洋扬仰杨羊氧痒烊
yao 要药邀摇遥耀咬妖腰谣钥 ye 也业夜页野爷叶耶液冶
yi 一以意已议义易医艺依亿移益伊异疑亦遗衣译忆仪宜役疫裔翼抑谊椅姨乙夷蚁毅溢驿胰 yin 因音引印银隐阴饮姻淫瘾
ying 应影英营迎赢映硬婴盈鹰樱颖鹦 yo 哟 yong 用拥永勇泳涌佣庸 you 有由又游友优油右尤邮犹幼忧诱幽悠佑
yu 于与语育预域遇余鱼予雨狱欲娱誉宇愈玉御渔寓舆愚屿逾愉浴郁裕羽豫喻瑜阈 yuan 员原元院源远愿园援缘圆怨袁渊冤
yue 月约越阅跃曰悦岳粤 yun 运云允孕晕韵熨 za 杂砸咋 zai 在再载灾仔宰栽 zan 赞暂咱攒 zang 脏葬
zao 造早遭糟澡噪燥躁皂灶 ze 则责择泽 zei 贼 zen 怎 zeng 增赠 zha 炸扎诈渣闸 zhai 债宅寨摘窄
zhan 战展站占詹斩粘崭沾栈 zhang 长张章障掌涨账帐丈胀彰仗 zhao 照找招召赵罩兆沼 zhe 这者着折哲浙遮
zhen 真镇针震阵圳珍诊侦振枕帧疹斟 zheng 政正证争整征症郑挣拯蒸睁
zhi 之只制知至治直指支质织职值致止置志执址智纸植殖旨秩芝帜脂滞枝肢汁蜘稚掷侄吱 zhong 中重种众终钟忠肿衷 zhou 州周洲宙轴骤咒
zhu 主注住助著筑逐驻祝猪诸珠朱柱竹煮蛛烛株铸铢 zhua 抓 zhuai 拽 zhuan 专转赚撰砖 zhuang 装状庄撞壮妆桩
zhui 追坠 zhun 准 zhuo 桌捉卓浊酌 zi 自子资字咨姿兹滋紫姊 zong 总宗综踪纵 zou 走奏 zu 组族足阻祖租卒
zuan 钻 zui 最罪嘴醉 zun 尊遵 zuo 作做座左坐昨佐琢
`;
