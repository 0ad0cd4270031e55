/// Syllables and what they are made of.
enum Syllables {
  /// The word; onset, medial, nucleus, coda (`-` for none); tone.
  static let table = """
    a - - a - level
    à - - a - grave
    ạ - - a - dot
    ăn - - ă n level
    ấm - - â m acute
    em - - e m level
    ếch - - ê ch acute
    im - - i m level
    ích - - i ch acute
    ông - - ô ng level
    ốc - - ô c acute
    ơi - - ơ i level
    ở - - ơ - hook
    út - - u t acute
    ừ - - ư - grave
    ưng - - ư ng level
    ý - - y - acute
    y - - y - level
    yêu - - yê u level
    yến - - yê n acute
    yếm - - yê m acute
    yết - - yê t acute
    ỉa - - ia - hook
    uống - - uô ng acute
    ươm - - ươ m level
    ước - - ươ c acute
    ưa - - ưa - level
    úa - - ua - acute
    oanh - o a nh level
    oách - o a ch acute
    oai - o a i level
    oe - o e - level
    uế - u ê - acute
    ủy - u y - hook
    uyên - u yê n level
    uỵch - u y ch dot
    ba b - a - level
    bảy b - a y hook
    bình b - i nh grave
    bưởi b - ươ i hook
    bướu b - ươ u acute
    các c - a c acute
    cậy c - â y dot
    cỏ c - o - hook
    cửa c - ưa - hook
    của c - ua - hook
    chào ch - a o grave
    chiều ch - iê u grave
    choắt ch o ă t acute
    chuyện ch u yê n dot
    chuẩn ch u â n hook
    dưới d - ươ i acute
    doanh d o a nh level
    duyệt d u yê t dot
    đường đ - ươ ng grave
    đặng đ - ă ng dot
    đoái đ o a i acute
    đĩa đ - ia - tilde
    gà g - a - grave
    gỗ g - ô - tilde
    ghế gh - ê - acute
    ghiền gh - iê n grave
    gì gi - i - grave
    gìn gi - i n grave
    giếng gi - iê ng acute
    giêng gi - iê ng level
    gia gi - a - level
    già gi - a - grave
    giữa gi - ưa - tilde
    giúp gi - u p acute
    giường gi - ươ ng grave
    giỏi gi - o i hook
    giây gi - â y level
    hoa h o a - level
    hòa h o a - grave
    hoà h o a - grave
    hoặc h o ă c dot
    hoạch h o a ch dot
    huyền h u yê n grave
    huơ h u ơ - level
    huỳnh h u y nh grave
    hươu h - ươ u level
    kẹo k - e o dot
    kỹ k - y - tilde
    kiếm k - iê m acute
    khoe kh o e - level
    khoẻ kh o e - hook
    khuya kh u ya - level
    khuỷu kh u y u hook
    khuyết kh u yê t acute
    khúc kh - u c acute
    lũy l u y - tilde
    luật l u â t dot
    loạn l o a n dot
    mía m - ia - acute
    muỗi m - uô i tilde
    mười m - ươ i grave
    nam n - a m level
    nếp n - ê p acute
    ngoẹo ng o e o dot
    nguyễn ng u yê n tilde
    người ng - ươ i grave
    nghiêng ngh - iê ng level
    nghĩ ngh - i - tilde
    nghệch ngh - ê ch dot
    nhuần nh u â n grave
    nhanh nh - a nh level
    nhoẻn nh o e n hook
    phở ph - ơ - hook
    phiếu ph - iê u acute
    pin p - i n level
    quý q u y - acute
    qúy q u y - acute
    quốc q u ô c acute
    quê q u ê - level
    quạt q u a t dot
    quyển q u yê n hook
    quanh q u a nh level
    quần q u â n grave
    quẹo q u e o dot
    quắc q u ă c acute
    quỳnh q u y nh grave
    quở q u ơ - hook
    quệt q u ê t dot
    rượu r - ươ u dot
    rừng r - ư ng grave
    sách s - a ch acute
    sướng s - ươ ng acute
    soát s o a t acute
    tuyết t u yê t acute
    tuần t u â n grave
    tiếng t - iê ng acute
    tuệ t u ê - dot
    thuở th u ơ - hook
    thuế th u ê - acute
    thuyền th u yê n grave
    thoáng th o a ng acute
    thích th - i ch acute
    trường tr - ươ ng grave
    trứng tr - ư ng acute
    triết tr - iê t acute
    văn v - ă n level
    vượt v - ươ t dot
    việt v - iê t dot
    vững v - ư ng tilde
    xoong x - oo ng level
    xoáy x o a y acute
    xuân x u â n level
    xuống x - uô ng acute
    xịn x - i n dot
    """

  /// No rhyme, no onset, no coda, no tone of Vietnamese.
  static let foreign = """
    b tr ng bl ph str software email web blog wifi facebook internet marketing deadline shop game jazz zalo file
    Nguyen2 u23 10 m² a-b hà\u{A0}nội abc abd bab cal cas ter gol net's shopee oaai uyaa ieng uou aa ee iu\u{301}a ưư ăa êa ôa
    anhh ngan' thuoong fan wan zan jan ăt\u{303}t naà càcà bàán xyz qa\u{302}q cch ngj kth lb mười\u{301} baf
    """

  /// A stop at the end allows the acute and the dot only.
  static let wrongTones =
    "các\u{300} mat màt mảt mãt tich tìch tỉch học\u{309} hoc hòc hỏc hõc lop lòp viêt việt\u{303} quôc quồc"
}
