package cn.mingchu.portal.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is likely a person's name: a surname of the dictionary with a title, in an
 * introduction or before what children are often called.
 *
 * <p>No dictionary has all names. What is left is for whoever looks before it is published; what is
 * taken too much is only a word that is missing.
 */
final class Names {

  /** Before what people are often called they are taken for a surname without more. */
  private static final String FREQUENT =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶"
          + "程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾"
          + "毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关"
          + "兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单";

  /** Surnames that are other words as well: one with a title, or with an introduction. */
  private static final String RARE =
      "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简"
          + "车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾隋商刁沙荣"
          + "巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼"
          + "蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋初门云容"
          + "敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜印逯隆茹诺战慕危玉银亢嵇公"
          + "哈湛宾戎勾茅於呼居揭尉冶斯元束檀衣信阴昝智幸奉植衡";

  private static final String DOUBLE_SURNAMES =
      "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶"
          + "|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|令狐|拓跋|呼延|百里|东郭|南门";

  /** What people often call their children; a surname before one or two of them is a name. */
  private static final String GIVEN =
      "辛鹃疏潇之谦醒咏麟战博珠佐倬凝劭喆坤埔妙姝娅娥峥巍彰德怿思慨抒斐旋旭昭暄曙杭棠楚榆樱毓沛浦淙湘溯滢漪澜灏烁琨珩琰璟甄畅皓瞳祺筠箫紫翊翎胤舜芊芙苡莎蔓蕊薰虹蝶谨谊谣谷赫越逸遥邈郡钦锡镇陶隽雁雍霁颀颐颜飒骁鸣黛默伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华红志民永梅春海燕波宁金玉萍"
          + "鹏飞鑫浩宇轩梓涵子欣怡雨桐一诺思佳晨曦俊然博皓航天佑嘉豪铭泽睿晗紫萱诗梦琪可馨依语嫣若"
          + "雅婷美琳晓东小云龙凤山松柏林森淼焱垚昊阳晴岚雪冰霜露珍珠宝琴瑶瑾瑜璐璇莹蓉莲菊荷荣芬芝"
          + "芸蕾薇茜茹苗荟婧婕媛娇妍妮姗婉淑惠慧敬孝忠义仁礼智信诚恒毅坚钢铁锋锐钧钰锦鸿鹤鹰骏骥驰"
          + "腾跃翔翼翰羽彤丹青碧朗亮光煌耀灿烨炜煜熙旭昕昱晖晟晋晶景瑞祥福禄寿康健安泰顺利贵富财"
          + "源广进兴旺发达世代传承继启迪凯胜捷斌武威雄虎彪猛壮力勤俭朴素清洁廉正直良善德才贤能哲聪"
          + "颖悟灵巧秋冬夏月星辰霄汉河江湖沛润澄澈冠楠栋梁桦榕彬楷棋枫杉桥权材树根生长元亨贞君庆友"
          + "邦彦卿士伯仲叔季孟逸远致尚卓立成功业基奕奇珂珊琦琛璟昌盛书香莉梨桃杏心悦乐怀恩念慈爱真"
          + "纯朵蓓茵芷晚雯霏霖震雷电凡帆舟萌苒菲菁芮伊俪倩宸宥宜宛家岩峰峻崇川州延希帅常廷弘彩影微"
          + "徽恬恺悠情惟懿扬新方昀晏曼朋杨柔柯格沐沁泉洪浚淇淳渊满溪滢漫炎焕爽牧玥珺珞琬瑛璧甜皎盈"
          + "睦知硕祎祺禾秉程稷穆竣童笑筱筠策简米粒纪绍维绮罗翠聿肖胤自臻舒艺艾芃";

  /** Words of every day that look like a surname and what somebody is called. */
  private static final Set<String> WORDS =
      Set.of(
          "高兴", "江米", "高明", "安静", "安宁", "平安", "平和", "文明", "明明", "明亮", "成功", "成长", "和平", "和善", "方正",
          "任何", "关心", "关爱", "常常", "温和", "江河", "江山", "金黄", "黄金", "马力", "石材", "白云", "华丽", "时光", "时长",
          "全家", "全天", "万一", "万家", "单一", "包子", "米粒", "花生", "花朵", "海鲜", "海洋", "车辆", "国家", "来源", "公平",
          "公正", "信任", "信心", "利益", "计生", "干净", "干杏", "元月", "强烈", "连心", "应和", "盛夏", "解冬", "齐心", "阳光",
          "江湖", "路程", "相信", "相关", "农家", "农业", "家长", "师生", "师长", "校长", "原材", "原方", "小米", "田园", "冷冰",
          "冷清", "卫生", "平常", "平时", "正常", "房源", "容易", "全方", "管家", "都可", "周一", "周家", "何时", "简单", "高思",
          "高清", "严格", "严厉", "段时", "那天", "那家", "来自", "公家", "云南", "海南", "安家", "明知", "花菜", "钱财", "白米",
          "白天");

  private static final String TITLES =
      "老师|同学|小朋友|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|家长|校长|园长|主任|班长|组长|科长|局长|处长|书记"
          + "|经理|老板|师傅|大厨|厨师|阿姨|叔叔|大叔|大姐|大哥|大爷|大妈|医生|护士|教练|先生|女士|小姐|保安|爸|妈|哥|姐|姨|叔|嫂";

  private static final String OF_A_CHILD = "同学|小朋友|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|家长|爸|妈";

  private static final String SURNAME = "(?:" + DOUBLE_SURNAMES + "|[" + FREQUENT + RARE + "])";

  private static final List<Pattern> CERTAIN =
      List.of(
          Pattern.compile("(?!谢谢|(?<=谢)谢)" + SURNAME + "\\p{IsHan}{0,2}?(?=(?:" + TITLES + "))"),
          Pattern.compile("[小阿]\\p{IsHan}{1,2}?(?=(?:" + OF_A_CHILD + "))"),
          Pattern.compile("(\\p{IsHan})\\1(?=(?:" + OF_A_CHILD + "))"),
          Pattern.compile("[" + GIVEN + "]{2}(?=(?:" + OF_A_CHILD + "))"),
          Pattern.compile(
              "(?<=(?:我叫|名叫|他叫|她叫|子叫|儿叫|生叫|学叫|姓名|名字|署名|落款)[:：是叫为]{0,2}\\s{0,2})"
                  + "\\p{IsHan}{2,3}"),
          Pattern.compile(
              "(?<=(?:孩子|儿子|女儿|学生|同学|老师|校长|厨师|班主任|师傅)[:：是]{0,2}\\s{0,2})"
                  + SURNAME
                  + "["
                  + GIVEN
                  + "]{1,2}"),
          Pattern.compile("(?<=[我他她]姓)" + SURNAME),
          Pattern.compile(
              "(?<=\\b(?i:mr|mrs|ms|miss|mister|teacher|dr|principal)\\.?\\s{1,2})"
                  + "\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?"),
          Pattern.compile(
              "(?<=\\b(?i:son|daughter|child|kid|named|called|name is|i am|i'm)\\s{1,2})"
                  + "\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?"));

  private static final Pattern BARE =
      Pattern.compile("(?:" + DOUBLE_SURNAMES + "|[" + FREQUENT + "])[" + GIVEN + "]{1,2}");

  private static final String LATIN_SURNAME =
      "(?:Wang|Li|Lee|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Gao|Lin|Luo|Zheng|Liang|Xie|Song"
          + "|Tang|Han|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Yuan|Pan|Yu|Jiang|Cai|Du|Ye|Cheng|Su|Wei|Lv|Lyu|Ding|Ren|Shen"
          + "|Yao|Lu|Cui|Zhong|Tan|Fan|Jin|Shi|Liao|Jia|Xia|Fu|Fang|Bai|Zou|Meng|Xiong|Qin|Qiu|Yin|Xue|Yan|Duan|Lei|Hou|Long"
          + "|Tao|Gu|Mao|Hao|Gong|Shao|Wan|Qian|Dai|Mo|Kong|Ouyang|Zhuge|Sima)";

  private static final Pattern LATIN =
      Pattern.compile(
          "\\b"
              + LATIN_SURNAME
              + "\\s\\p{Lu}\\p{Ll}+(?:[\\s-]?\\p{Lu}\\p{Ll}+)?\\b|\\b\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+)?\\s"
              + LATIN_SURNAME
              + "\\b");

  private Names() {}

  static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    CERTAIN.forEach(pattern -> add(spans, pattern.matcher(text)));
    add(spans, LATIN.matcher(text));
    Matcher bare = BARE.matcher(text);
    int from = 0;
    while (bare.find(from)) {
      String found = bare.group();
      boolean isWord = WORDS.contains(found) || WORDS.contains(found.substring(0, 2));
      if (!isWord) {
        spans.add(new Span(Trait.NAME, bare.start(), bare.end()));
      }
      from = isWord ? bare.start() + 1 : bare.end();
    }
    return spans;
  }

  private static void add(List<Span> spans, Matcher found) {
    while (found.find()) {
      spans.add(new Span(Trait.NAME, found.start(), found.end()));
    }
  }
}
