/// Text and its tokens: `text => token/kind token/kind …`. The kind is behind the last slash of each.
enum TokenizerCases {
  static let words = #"""
    Tôi đi chợ => Tôi/word đi/word chợ/word
    nghiêng => nghiêng/word
    Hà-Nội mến yêu => Hà-Nội/word mến/word yêu/word
    ki-lô-mét vuông => ki-lô-mét/word vuông/word
    Giơ-ne-vơ => Giơ-ne-vơ/word
    U-23 Việt Nam => U-23/word Việt/word Nam/word
    Covid-19 chưa hết => Covid-19/word chưa/word hết/word
    U23 thắng => U23/word thắng/word
    khí CO2 => khí/word CO2/word
    bụi PM2.5 => bụi/word PM2.5/word
    bản v2.0.1 => bản/word v2.0.1/word
    xe A320 => xe/word A320/word
    don't => don't/word
    O'Neill => O'Neill/word
    mua-bán- => mua-bán/word -/punctuation
    -mua => -/punctuation mua/word
    mua - bán => mua/word -/punctuation bán/word
    mua -bán => mua/word -/punctuation bán/word
    mua–bán => mua/word –/punctuation bán/word
    chợ,quán => chợ/word ,/punctuation quán/word
    và/hoặc => và/word //punctuation hoặc/word
    ten_file => ten/word _/punctuation file/word
    m² đất => m²/word đất/word
    naïve café => naïve/word café/word
    Москва 東京 => Москва/word 東京/word
    mềm&dẻo => mềm/word &/punctuation dẻo/word
    Việt Nam => Việt/word Nam/word
    '90 => '/punctuation 90/number
    """#

  static let numbers = #"""
    0 => 0/number
    15,6 => 15,6/number
    15.6 => 15.6/number
    1.234.567 => 1.234.567/number
    1.234,56 => 1.234,56/number
    1,234,567.89 => 1,234,567.89/number
    25/11/2025 => 25/11/2025/number
    25-11-2025 => 25-11-2025/number
    25.11.2025 => 25.11.2025/number
    2025-11-25 => 2025-11-25/number
    22-24/9 => 22-24/9/number
    2021-2025 => 2021-2025/number
    2021 - 2025 => 2021/number -/punctuation 2025/number
    08:31 => 08:31/number
    23:59:30 => 23:59:30/number
    8h30 => 8h30/number
    8h => 8h/number
    20g15 => 20g15/number
    50k => 50k/number
    50K => 50K/number
    1tr2 => 1tr2/number
    3tr => 3tr/number
    1m75 => 1m75/number
    45km => 45km/number
    500g => 500g/number
    70m2 => 70m2/number
    70m² => 70m²/number
    12kg => 12kg/number
    256GB => 256GB/number
    18.000đ => 18.000đ/number
    18.000₫ => 18.000/number ₫/symbol
    $50 => $/symbol 50/number
    50$ => 50/number $/symbol
    30% => 30/number %/punctuation
    30-35% => 30-35/number %/punctuation
    5,2 % => 5,2/number %/punctuation
    -2°C => -/punctuation 2/number °C/symbol
    38 °F => 38/number °F/symbol
    2/3 số phiếu => 2/3/number số/word phiếu/word
    3-1 => 3-1/number
    8h-11h30 => 8h/number -/punctuation 11h30/number
    10.000 => 10.000/number
    1. => 1/number ./punctuation
    5, => 5/number ,/punctuation
    3: => 3/number :/punctuation
    5- => 5/number -/punctuation
    7/ => 7/number //punctuation
    (12) => (/punctuation 12/number )/punctuation
    1+1=2 => 1/number +/symbol 1/number =/symbol 2/number
    +5 => +/symbol 5/number
    x2 => x2/word
    ½ => ½/number
    ٣ => ٣/number
    tăng 82,5%. => tăng/word 82,5/number %/punctuation ./punctuation
    """#

  static let codes = #"""
    218/QĐ-TTg => 218/QĐ-TTg/code
    15/2020/NĐ-CP => 15/2020/NĐ-CP/code
    22/2021/TT-BGDĐT => 22/2021/TT-BGDĐT/code
    347/TTr-STC => 347/TTr-STC/code
    101/CĐ-TTg, => 101/CĐ-TTg/code ,/punctuation
    45/2019/QH14 => 45/2019/QH14/code
    10A2 => 10A2/code
    4G => 4G/code
    1A => 1A/code
    5H => 5H/code
    4G-LTE => 4G-LTE/code
    24/7 => 24/7/number
    10 A2 => 10/number A2/word
    0912345678 => 0912345678/phone
    0912.345.678 => 0912.345.678/phone
    0912-345-678 => 0912-345-678/phone
    024.387.65.432 => 024.387.65.432/phone
    +84912345678 => +84912345678/phone
    0912 345 678 => 0912/number 345/number 678/number
    912.345.678 => 912.345.678/number
    012 => 012/number
    01234567 => 01234567/number
    091234567890 => 091234567890/number
    """#

  static let addresses = #"""
    https://baomoi.vn => https://baomoi.vn/url
    http://a.vn/b?c=1&d=2 => http://a.vn/b?c=1&d=2/url
    HTTPS://BAO.VN/Tin => HTTPS://BAO.VN/Tin/url
    www.hcmus.edu.vn. => www.hcmus.edu.vn/url ./punctuation
    (xem https://bao.vn/tin-moi) => (/punctuation xem/word https://bao.vn/tin-moi/url )/punctuation
    “https://bao.vn” => “/punctuation https://bao.vn/url ”/punctuation
    ftp://kho.vn/a, => ftp://kho.vn/a/url ,/punctuation
    baochinhphu.vn => baochinhphu.vn/url
    baochinhphu.vn/chinh-sach.html. => baochinhphu.vn/chinh-sach.html/url ./punctuation
    24h.com.vn => 24h.com.vn/url
    shopee.vn, => shopee.vn/url ,/punctuation
    thu.ngan@cong-ty.com.vn => thu.ngan@cong-ty.com.vn/email
    lienhe@bao.vn. => lienhe@bao.vn/email ./punctuation
    ten_ho99@mail.com => ten_ho99@mail.com/email
    em.Anh => em/word ./punctuation Anh/word
    xong.Rồi => xong/word ./punctuation Rồi/word
    a@b => a/word @b/mention
    http:// => http/word :/punctuation //punctuation //punctuation
    tin.xyzabc => tin/word ./punctuation xyzabc/word
    """#

  static let handles = #"""
    #dulich => #dulich/hashtag
    #DuLịchHè2025 => #DuLịchHè2025/hashtag
    #tết_đoàn_viên, => #tết_đoàn_viên/hashtag ,/punctuation
    #1 => #/punctuation 1/number
    # => #/punctuation
    #a#b => #a/hashtag #b/hashtag
    @minh_thu => @minh_thu/mention
    @thuan99! => @thuan99/mention !/punctuation
    @ 5k => @/punctuation 5k/number
    @_an => @_an/mention
    """#

  static let abbreviations = #"""
    TP.HCM => TP.HCM/abbreviation
    TP. Hồ Chí Minh => TP./abbreviation Hồ/word Chí/word Minh/word
    TP.Hồ Chí Minh => TP./abbreviation Hồ/word Chí/word Minh/word
    GS.TS. Lê Văn Tám => GS.TS./abbreviation Lê/word Văn/word Tám/word
    PGS.TS Nguyễn An => PGS.TS/abbreviation Nguyễn/word An/word
    ThS. Mai => ThS./abbreviation Mai/word
    BS. Hạnh => BS./abbreviation Hạnh/word
    cam, quýt, v.v. => cam/word ,/punctuation quýt/word ,/punctuation v.v./abbreviation
    cam v.v... => cam/word v.v/abbreviation .../punctuation
    NSƯT. Kim Chi => NSƯT./abbreviation Kim/word Chi/word
    ĐT: 1 => ĐT/word :/punctuation 1/number
    Mr. John => Mr./abbreviation John/word
    U.S. => U.S./abbreviation
    38 độ C. => 38/number độ/word C/word ./punctuation
    xong. => xong/word ./punctuation
    """#

  static let signs = #"""
    Ồ... => Ồ/word .../punctuation
    Ồ… => Ồ/word …/punctuation
    .... => ..../punctuation
    Hả?! => Hả/word ?/punctuation !/punctuation
    "Chào" => "/punctuation Chào/word "/punctuation
    “Chào” ‘em’ => “/punctuation Chào/word ”/punctuation ‘/punctuation em/word ’/punctuation
    «Chào» => «/punctuation Chào/word »/punctuation
    (a) [b] {c} => (/punctuation a/word )/punctuation [/punctuation b/word ]/punctuation {/punctuation c/word }/punctuation
    a; b: c => a/word ;/punctuation b/word :/punctuation c/word
    • mục => •/punctuation mục/word
    © 2025 ® ™ => ©/symbol 2025/number ®/symbol ™/symbol
    → < > = + ~ ^ | ` => →/symbol </symbol >/symbol =/symbol +/symbol ~/symbol ^/symbol |/symbol `/symbol
    10 € £ ¥ => 10/number €/symbol £/symbol ¥/symbol
    a\b * c => a/word \/punctuation b/word */punctuation c/word
    3 × 4 ÷ 2 ± 1 => 3/number ×/symbol 4/number ÷/symbol 2/number ±/symbol 1/number
    """#

  static let emoji = #"""
    😀 => 😀/emoji
    😀😂 => 😀/emoji 😂/emoji
    vui😀quá => vui/word 😀/emoji quá/word
    👍🏽👍 => 👍🏽/emoji 👍/emoji
    👩‍🚀 => 👩‍🚀/emoji
    👨‍👩‍👧‍👦! => 👨‍👩‍👧‍👦/emoji !/punctuation
    🏳️‍🌈 => 🏳️‍🌈/emoji
    ❤️❤️ => ❤️/emoji ❤️/emoji
    🇻🇳 => 🇻🇳/emoji
    🇻🇳🇱🇦🇰🇭 => 🇻🇳/emoji 🇱🇦/emoji 🇰🇭/emoji
    🏴󠁧󠁢󠁥󠁮󠁧󠁿 thắng => 🏴󠁧󠁢󠁥󠁮󠁧󠁿/emoji thắng/word
    giá 50k🔥 => giá/word 50k/number 🔥/emoji
    """#

  static let all = [words, numbers, codes, addresses, handles, abbreviations, signs, emoji]
}
