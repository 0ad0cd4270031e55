/// The upper halves of the single-byte character sets, 80 to FF, in rows of sixteen; U+FFFD where a set has nothing.
///
/// The tables are facts about the encodings; where published decoders differ, the comment says which reading is taken.
enum CharacterSets {
  /// TCVN 5712:1993, its subset VN3 as the ABC fonts have it; 80 to 9F as in windows-1252, where Word puts quotes.
  static let tcvn3 = """
    €�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�\
    �‘’“”•–—˜™š›œ�žŸ\
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđ�\
    \u{300}\u{309}\u{303}\u{301}\u{323}àảãáạ�ằẳẵắ�\
    ������ặầẩẫấậè�ẻẽ\
    éẹềểễếệìỉ���ĩíịò\
    �ỏõóọồổỗốộờởỡớợù\
    �ủũúụừửữứựỳỷỹýỵ�
    """

  /// VNI for Windows, the bytes that stand alone; those that change the vowel before them are in `vniMarks`.
  static let vni = """
    €�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�\
    �‘’“”•–—˜™š›œ�žŸ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
    °±²³´µ¶·¸¹º»¼½¾¿\
    ������ỈÇ����ÌÍỴ�\
    ÐĐỊĨƠ�Ư×������Þß\
    ������ỉç����ìíỵ�\
    ðđịĩơ�ư÷������þÿ
    """

  /// VISCII 1.1 (RFC 1456); six capitals more stand among the controls.
  static let viscii = """
    ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ\
    ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
    Õắằặấầẩậẽẹếềểễệố\
    ồổỗỠƠộờởịỰỨỪỬơớƯ\
    ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ\
    ĐứÒÓÔạỷừửÙÚỹỵÝỡư\
    àáâãảăữẫèéêẻìíĩỉ\
    đựòóôõỏọụùúũủýợỮ
    """

  /// VPS (Vietnamese Professionals Society); fourteen capitals more stand among the controls.
  static let vps = """
    ÀẢÃẤẦẨọỗĂếềểệẮẰẲ\
    Ế��ỀỂỄỐỒỔỖýỷỵỚỜỞ\
    �ắằẳẵặỠớÙờởỡŨỨợỪ\
    ổỬỲỸÍÌộỈĨÓửữÒỎÕự\
    ầÁÂấẩẫậđẻÉÊẹỉễịỹ\
    ƯỦồốÔỏơÈừứÚũưÝẺ�\
    àáâãảạă�èéêẽìí�ĩ\
    ẴĐòóôõ�Ơụùúủ�ỶẼỳ
    """

  /// windows-1258 (Microsoft); the five tone marks combine.
  static let windows1258 = """
    €�‚ƒ„…†‡ˆ‰�‹Œ���\
    �‘’“”•–—˜™�›œ��Ÿ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
    °±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏ\
    ĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß\
    àáâăäåæçèéêë\u{301}íîï\
    đñ\u{323}óôơö÷øùúûüư₫ÿ
    """

  static let windows1252 = """
    €�‚ƒ„…†‡ˆ‰Š‹Œ�Ž�\
    �‘’“”•–—˜™š›œ�žŸ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
    °±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ\
    ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîï\
    ðñòóôõö÷øùúûüýþÿ
    """

  static let windows1250 = """
    €�‚�„…†‡�‰Š‹ŚŤŽŹ\
    �‘’“”•–—�™š›śťžź\
    \u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż\
    °±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ\
    ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîď\
    đńňóôőö÷řůúűüýţ˙
    """

  static let codePage437 = """
    ÇüéâäàåçêëèïîìÄÅ\
    ÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
    áíóúñÑªº¿⌐¬½¼¡«»\
    ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧\
    ╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩\
    ≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """

  /// The capitals that VISCII has among the controls.
  static let visciiControls: [(byte: UInt8, letter: Unicode.Scalar)] = [
    (0x02, "Ẳ"), (0x05, "Ẵ"), (0x06, "Ẫ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
  ]

  /// The capitals that VPS has among the controls. Its fonts show them from the lower-case byte as well.
  static let vpsControls: [(byte: UInt8, letter: Unicode.Scalar)] = [
    (0x02, "Ạ"), (0x03, "Ậ"), (0x04, "Ặ"), (0x05, "Ẹ"), (0x06, "Ệ"), (0x10, "Ị"), (0x11, "Ọ"), (0x12, "Ộ"),
    (0x13, "Ợ"), (0x14, "Ụ"), (0x15, "Ự"), (0x19, "Ỵ"), (0x1C, "Ẫ"), (0x1D, "Ữ"),
  ]

  /// The bytes of VNI behind a vowel, as the marks that they add; capitals have them 20 (hexadecimal) lower.
  static let vniMarks: [(byte: UInt8, marks: String)] = [
    (0xF9, "\u{301}"), (0xF8, "\u{300}"), (0xFB, "\u{309}"), (0xF5, "\u{303}"), (0xEF, "\u{323}"),
    (0xEA, "\u{306}"), (0xE9, "\u{306}\u{301}"), (0xE8, "\u{306}\u{300}"), (0xFA, "\u{306}\u{309}"),
    (0xFC, "\u{306}\u{303}"), (0xEB, "\u{306}\u{323}"), (0xE2, "\u{302}"), (0xE1, "\u{302}\u{301}"),
    (0xE0, "\u{302}\u{300}"), (0xE5, "\u{302}\u{309}"), (0xE3, "\u{302}\u{303}"), (0xE4, "\u{302}\u{323}"),
  ]

  /// VIQR (RFC 1456): what stands behind a letter, and the mark that it is. The second sign of the horn is that of VIQR*.
  static let viqrMarks: [(byte: UInt8, mark: UInt32)] = [
    (0x28, 0x306), (0x5E, 0x302), (0x2B, 0x31B), (0x2A, 0x31B), (0x27, 0x301), (0x60, 0x300), (0x3F, 0x309),
    (0x7E, 0x303), (0x2E, 0x323),
  ]

  /// What stands for a character that a set lacks; a question mark for any other.
  static let substitutes: [(scalar: UInt32, ascii: String)] = [
    (0xA0, " "), (0x2018, "'"), (0x2019, "'"), (0x201C, "\""), (0x201D, "\""), (0x2010, "-"), (0x2011, "-"),
    (0x2013, "-"), (0x2014, "-"), (0x2026, "..."), (0x2022, "*"), (0xB2, "2"), (0xB3, "3"), (0xD7, "x"),
    (0x2009, " "), (0x202F, " "), (0xAD, ""), (0x200B, ""),
  ]
}
