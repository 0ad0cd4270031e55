internal import VietUnicode

/// What the words of a block say it is.
struct Cue: OptionSet, Sendable {
  let rawValue: UInt32
  static let related = Cue(rawValue: 1 << 0)
  static let navigation = Cue(rawValue: 1 << 1)
  static let footer = Cue(rawValue: 1 << 2)
  static let share = Cue(rawValue: 1 << 3)
  static let comment = Cue(rawValue: 1 << 4)
  static let advertisement = Cue(rawValue: 1 << 5)
  static let tags = Cue(rawValue: 1 << 6)
  static let byline = Cue(rawValue: 1 << 7)
  static let caption = Cue(rawValue: 1 << 8)
  static let dateline = Cue(rawValue: 1 << 9)
  /// The scene of a photograph: `Toàn cảnh`, `Các đại biểu`.
  static let scene = Cue(rawValue: 1 << 10)
  static let source = Cue(rawValue: 1 << 11)
  static let contact = Cue(rawValue: 1 << 12)
}

/// A phrase that tells what a block is, and where in it the phrase must stand.
struct CueRow: Sendable {
  enum Place: Sendable {
    /// The block begins with it.
    case start
    /// The block begins with it, and a colon follows, or nothing.
    case label
    /// The block begins or ends with it.
    case edge
    /// It stands anywhere in a block of at most 25 words.
    case anywhere
  }

  var phrases: String
  var cue: Cue
  var place: Place = .start
  /// The longest block that it counts in, in words.
  var greatestWordCount = 8
}

enum CueTable {
  /// One line a cue: phrases separated by commas, without regard to case.
  static let rows: [CueRow] = [
    CueRow(
      phrases: """
        tin bài khác,tin khác,các tin khác,bài khác,tin liên quan,bài liên quan,bài viết liên quan,tin bài liên quan,\
        các bài viết khác,các tin đã đưa,tin đã đưa,tin cùng chuyên mục,bài cùng chuyên mục,cùng chuyên mục,tin cũ hơn,\
        tin mới hơn,các tin cũ hơn,các tin mới hơn,những tin mới hơn,những tin cũ hơn,tin mới nhất,tin mới,bài mới,\
        bài viết mới,bài viết mới nhất,bài viết gần đây,tin nổi bật,bài nổi bật,đọc nhiều,đọc nhiều nhất,xem nhiều,\
        tin xem nhiều,xem nhiều nhất,tin đọc nhiều,có thể bạn quan tâm,bạn có thể quan tâm,bạn quan tâm,xem thêm,đọc thêm,\
        xem tiếp,đọc tiếp,mời bạn đọc,tin tài trợ,theo dòng sự kiện,dòng sự kiện,chủ đề liên quan,sự kiện liên quan,\
        bài viết cùng chủ đề,bài cùng tác giả,tin cùng loại,sản phẩm liên quan,tin tức liên quan,tin tức khác,tin tức mới,\
        bài viết khác,bài viết nổi bật,related posts,related articles,related post,recent posts,you may also like,\
        bài đọc nhiều,tin trong ngày,tin nóng,tiêu điểm,được quan tâm,có thể bạn chưa biết,điều hướng bài viết,bài trước,\
        bài tiếp theo,bài viết trước,bài viết tiếp theo,tin đáng chú ý,tin đáng đọc,đừng bỏ lỡ,thông tin liên quan,\
        tin tiếp theo,tin trước,các bài khác,bài viết tương tự,tham khảo thêm,liên quan,theo dõi thêm,đọc ngay,\
        related,read more,see more,see also,also read,read next,more from,recommended,recommended for you,trending,\
        trending now,most popular,most read,top stories,latest news,latest stories,more stories,don't miss,up next,\
        popular posts,related news,more news,editor's picks,\
        các tin đã đăng,tin đã đăng,gợi ý cho bạn,dành cho bạn,có thể bạn thích,bạn có thể thích,có thể bạn sẽ thích,\
        nổi bật trong ngày,các mục liên quan,tin cùng sự kiện,các bài viết mới hơn,các bài viết cũ hơn,tin đọc thêm,\
        tin mới cập nhật,bài đăng gần đây,mới nhất từ,quay lại đầu trang
        """, cue: .related, greatestWordCount: 20),
    CueRow(
      phrases: """
        tin liên quan,tin tức liên quan,bài viết liên quan,bài viết khác,bài viết mới nhất,tin bài khác,xem nhiều nhất,\
        đọc nhiều nhất,cùng chuyên mục,cùng chủ đề,có thể bạn quan tâm,tin cùng loại,bài viết cùng loại,tin tức khác
        """, cue: .related, place: .edge),
    CueRow(
      phrases: """
        thông báo khác,video khác,hoạt động khác,câu hỏi khác,sự kiện khác,món ngon khác,truyện khác,album khác,bài tương tự,\
        tin tương tự,món tương tự,công thức tương tự,việc làm tương tự,sản phẩm tương tự,việc làm khác,lịch tuần khác,\
        văn bản khác,dự án khác,tác phẩm khác,sản phẩm khác,câu hỏi liên quan,vị trí khác đang tuyển,sản phẩm nổi bật,sản phẩm bán chạy
        """, cue: .related, place: .edge, greatestWordCount: 6),
    CueRow(
      phrases: """
        trang chủ,giới thiệu,liên hệ,đăng nhập,đăng ký,tìm kiếm,sơ đồ trang,bản đồ trang,menu,rss,english,thư viện ảnh,\
        lịch công tác,văn bản,thủ tục hành chính,hỏi đáp,góp ý,video,multimedia,e-magazine,podcast,chuyên mục,danh mục,\
        liên kết web,thông báo mới,trang nhất,mục lục,nội dung chính,bạn đang ở,bạn đang xem,skip to content,tìm kiếm cho,\
        chuyển đến nội dung,được phát hành tại,được gắn thẻ dưới,trở lại trang chủ,\
        quay lại trang chủ,về trang chủ,trở về trang chủ,chuyển đến phần nội dung,thứ tự,xem tất cả,xem ngay,chi tiết,lên đầu trang,về đầu trang
        """, cue: .navigation, greatestWordCount: 24),
    CueRow(
      phrases: """
        giấy phép,giấy phép số,bản quyền,copyright,all rights reserved,cơ quan chủ quản,cơ quan ngôn luận,tổng biên tập,\
        phó tổng biên tập,chịu trách nhiệm nội dung,người chịu trách nhiệm,trụ sở,trụ sở chính,tòa soạn,địa chỉ,điện thoại,\
        ghi rõ nguồn,thiết kế bởi,phát triển bởi,powered by,số lượt truy cập,lượt truy cập,đang truy cập,tổng lượt truy cập,\
        đang online,email liên hệ,liên hệ quảng cáo,đường dây nóng,thiết kế web,mọi hình thức sao chép,theme by,website được
        """, cue: .footer, greatestWordCount: 40),
    CueRow(phrases: "xuất bản trong,được đăng trong,published in,posted in", cue: .navigation, greatestWordCount: 6),
    CueRow(
      phrases: "mang tính chất tham khảo,mang tính tham khảo,có tính chất tham khảo", cue: .footer, place: .anywhere,
      greatestWordCount: 60),
    CueRow(phrases: "©", cue: .footer, place: .anywhere, greatestWordCount: 60),
    CueRow(phrases: "hotline,fax,đt,tel,điện thoại,email,e-mail,mst,zalo", cue: .contact, greatestWordCount: 14),
    CueRow(
      phrases: """
        chia sẻ,chia sẻ bài viết,share,share this,like,theo dõi chúng tôi,theo dõi,gửi cho bạn bè,in tin,in bài viết,\
        in bài,in trang,lưu bài viết,facebook,twitter,zalo,google news,copy link,sao chép liên kết,thích,tham gia nhóm,\
        hữu ích,bài viết có hữu ích,gửi email,theo dõi báo,theo dõi trên,kết nối với chúng tôi,tweet,pinterest,đánh giá bài viết,\
        click để đánh giá,quan tâm trên zalo,đánh giá mục này,nghe đọc bài,this entry was posted,bookmark the permalink,scroll to top,\
        share on,follow us,follow us on,share this article,share this story
        """, cue: .share, greatestWordCount: 16),
    CueRow(
      phrases: """
        bình luận,ý kiến,ý kiến bạn đọc,ý kiến của bạn,để lại bình luận,để lại một bình luận,để lại một phản hồi,gửi bình luận,\
        viết bình luận,trả lời,hủy trả lời,leave a reply,leave a comment,phản hồi,comments,email của bạn sẽ không,\
        lưu tên của tôi,các trường bắt buộc,thảo luận,gửi ý kiến,nhận xét,your email address
        """, cue: .comment, greatestWordCount: 18),
    CueRow(
      phrases: """
        quảng cáo,advertisement,tài trợ,nội dung tài trợ,khuyến mãi,mua ngay,đặt mua,đặt hàng,giá sốc,flash sale,\
        đăng ký nhận tin,đăng ký nhận bản tin,tải ứng dụng,cài ứng dụng,nhận bản tin,tải app,liên hệ đặt hàng,\
        story continues below,sign up for,sign up,subscribe,subscribe to,sponsored,sponsored content,newsletter,\
        get breaking news,click here to,this slideshow requires,bạn cần đăng nhập,bạn phải đăng nhập,\
        vui lòng đăng nhập,đăng nhập để
        """, cue: .advertisement, greatestWordCount: 20),
    CueRow(
      phrases: "chúng tôi sử dụng cookie,trang web này sử dụng cookie,website này sử dụng cookie,nội dung này dành cho",
      cue: .advertisement, greatestWordCount: 50),
    CueRow(
      phrases: "từ khóa,tags,tag,thẻ,chủ đề,tagged in,tagged,từ khóa tìm kiếm", cue: .tags, place: .label,
      greatestWordCount: 40),
    CueRow(
      phrases: """
        tác giả,tác giả bài viết,bài và ảnh,bài ảnh,tin và ảnh,tin ảnh,bài,thực hiện,người viết,biên tập,nguồn,nguồn tin,người đăng,phóng viên,\
        pv,nhóm phóng viên,tổng hợp,biên soạn,lược dịch,dịch giả
        """, cue: .byline, place: .label, greatestWordCount: 12),
    CueRow(phrases: "theo,by,bởi,posted by,đăng bởi,thông tin từ", cue: .byline, greatestWordCount: 10),
    CueRow(phrases: "theo,nguồn,nguồn tin", cue: .source, greatestWordCount: 12),
    CueRow(
      phrases: "ảnh,ảnh minh họa,nguồn ảnh,hình minh họa,đồ họa,video,clip", cue: .caption, place: .label,
      greatestWordCount: 45),
    CueRow(
      phrases: "ảnh minh họa,nguồn ảnh,nguồn internet,ảnh tư liệu,ảnh đồ họa", cue: .caption, place: .anywhere,
      greatestWordCount: 45),
    CueRow(
      phrases:
        "ngày đăng,cập nhật,cập nhật lúc,đăng lúc,đăng ngày,posted on,xuất bản,thời gian đăng,ngày cập nhật,ngày",
      cue: .dateline, greatestWordCount: 16),
    CueRow(
      phrases: """
        toàn cảnh,quang cảnh,các đại biểu,một góc,góc,hình ảnh,khung cảnh,đại biểu tham dự,lãnh đạo,đoàn công tác,lễ cắt băng,\
        khoảnh khắc,cận cảnh,bên trong,phối cảnh,hiện trường,chụp ảnh lưu niệm,các em,bà con,người dân,du khách,cán bộ,chiến sĩ
        """, cue: .scene, greatestWordCount: 45),
  ]

  /// Stand for colons, numbers and the sign among the words of a block.
  static let colon = SyllableKey(":")
  static let number = SyllableKey("0")
  static let copyright = SyllableKey("©")
}
