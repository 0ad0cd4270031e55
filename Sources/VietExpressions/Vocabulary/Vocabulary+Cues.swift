extension Vocabulary {
  static let cues: Table = [
    ("hơn,trên,vượt,hơn cả,nhiều hơn,cao hơn,lớn hơn", .modifier(.moreThan)),
    ("dưới,chưa đến,chưa tới,chưa đầy,ít hơn,thấp hơn,không đến,không tới", .modifier(.lessThan)),
    ("gần,ngót,suýt soát,gần như", .modifier(.almost)),
    ("khoảng,trên dưới,chừng,tầm,xấp xỉ,ước chừng,tầm khoảng,vào khoảng,độ chừng,cỡ", .modifier(.approximately)),
    ("ít nhất,tối thiểu,không dưới,không ít hơn,không thấp hơn,chí ít,thấp nhất là", .modifier(.atLeast)),
    (
      "tối đa,không quá,nhiều nhất,không vượt quá,cao nhất là,không hơn,không cao hơn,không nhiều hơn,không lớn hơn",
      .modifier(.atMost)
    ),
    ("đầu", .modifier(.start)),
    ("giữa", .modifier(.mid)),
    ("cuối", .modifier(.end)),
    ("trở lên", .modifier(.atLeast)), ("trở lên", .mark(.postfix)),
    ("trở xuống", .modifier(.atMost)), ("trở xuống", .mark(.postfix)),
    ("đến,tới,đến hết,tới hết,cho đến,cho tới,cho đến hết", .mark([.rangeTo, .function])),
    ("đến nay,tới nay,cho đến nay,cho tới nay", .mark([.function, .phrase])),
    ("từ", .mark(.from)),
    ("và", .mark(.and)),
    ("giữa", .mark(.between)),
    ("trên,chia", .mark(.over)),
    ("của", .mark(.of)),
    ("là", .mark(.naming)),
    ("xen,xu,cent,cents", .mark(.cents)),
    ("xen,cent,cents,xu mỹ", .mark(.dollarCents)),
    ("một lần", .mark(.once)),
    ("đất,ruộng,lúa,vườn,rẫy,nương,mía,ao,rau,rừng,dừa,cà phê,sắn,ngô,khoai,tôm,đồi", .mark(.land)),
    ("vàng,sjc,nhẫn", .mark(.gold)),
    (
      """
      dịp,lễ,ngày,đêm,kỷ niệm,chào mừng,mùa,nghỉ lễ,dịp lễ,đại lễ,ngày lễ,tết
      """, .mark(.feast)
    ),
    ("phần trăm", .mark(.percent)),
    ("phần", .mark(.part)),
    (
      "thắng,thua,hòa,set,tỷ số,tỉ số,dẫn,gỡ hòa,chung cuộc,đánh bại,hạ,cầm hòa,dẫn trước,vùi dập,vượt qua,đè bẹp,thất bại,chiến thắng",
      .mark(.score)
    ),
    (
      "quá,chiếm,bằng,chỉ bằng,giảm,chỉ có,chỉ còn,tỷ lệ,tỉ lệ,tỷ lệ chọi,tỉ lệ chọi,quy hoạch,quy hoạch chi tiết,quy hoạch phân khu,bản đồ",
      .mark(.strongShareCue)
    ),
    (
      """
      số phiếu,dân số,diện tích,số hộ,thành viên,quãng đường,ngân sách,tổng số,đại biểu,số dân,thời gian,khối lượng,\
      sản lượng,số tiền,giá trị,số lượng,số người,đất,vốn,số vốn,lượng,nhu cầu,doanh thu,lực lượng,công suất,chặng đường,\
      dân cư,cư dân,người dân,số dân,số học sinh,học sinh,sinh viên,số doanh nghiệp,doanh nghiệp,nhân viên,nhân sự,cán bộ,\
      chiều dài,chiều cao,thời lượng,thu nhập,lợi nhuận,vốn điều lệ,cổ phần,cổ đông,tổng,tổng diện tích,quỹ đất,số ghế,\
      lượng nước,điểm số,sĩ số,doanh số,công việc,chi phí,tài sản,cuộc đời,thế giới,lãnh thổ,đất nước,kế hoạch,hộ dân,số hộ dân,gia đình,số ca,\
      trường hợp,số trường hợp,cử tri,số cử tri,lớp,quân số,thị phần,mức,chiều rộng,bề mặt,trái đất,khách hàng,số xã,điểm,thế kỷ,\
      thìa,muỗng,chén,bát,cốc,tách,quả,trái,hũ,lon,gói,ổ,củ,viên,miếng,bắp,bó,con,so với,trong số,trong tổng số,số còn lại
      """, .mark(.share)
    ),
    (
      """
      ngõ,ngách,hẻm,kiệt,số nhà,nhà số,lớp,vòng,power,mega,vietlott,lô,căn hộ số,quốc lộ,tỉnh lộ,đường số,ấp,tổ,khu phố,\
      quận,phường,cấp,bão số,cơn bão số,số,jackpot,khối,mục,điều,khoản,trang,câu,hình,phụ lục,chương,tuyến số,\
      phút,set,xe số,iphone,ipad,ios,android,windows,galaxy,python,php,tầng,phòng,cửa số,cổng,chuyến bay,hạng,km số,đường,đường phố,phố,cầu vượt,đại lộ,quảng trường,sân vận động,svđ,\
      công viên,rạp,vòng xoay,bến xe,nông trường,khu đô thị,tòa,block,zone,phiên bản,bản vá,chặng,đội,ngã,\
      quân khu,quân đoàn,sư đoàn,lữ đoàn,trung đoàn,tiểu đoàn,binh đoàn,đại đội,mùa,tập,loại,nhóm,thôn,khu,toa,vành đai,bảng,đề án,\
      chương trình,ca,tiết,mũi,đợt,học kỳ,học kì,bài,bước,mạch,size,vùng,nhánh,báo động,tin tức,điểm tin,phân nhóm,nghị định,thông tư,nghị quyết,chỉ thị,công điện,công văn
      """, .mark(.label)
    ),
    (
      "trong,mất,ngâm,nướng,luộc,hấp,hầm,ninh,đun,ướp,kho,chờ,đợi,ủ,nấu,chiên,rán,xào,rang,sấy,sơ chế,chế biến,ngủ,giải lao",
      .cue(.length)
    ),
    ("góc,xoay,quay,ngoặt,nghiêng,lệch,gập,rượu,cồn,cận,cận thị,viễn,viễn thị,loạn,loạn thị", .cue(.degree)),
    ("cao,dài,sâu,ngang,dày,trẻ,trẻ em,trẻ nhỏ,bé,em bé", .cue(.extent)),
    ("mét,lít,cân,ký,kí,lạng,tạ,tấn", .cue(.lone)),
    ("bắt đầu,kết thúc,xuất phát,cất cánh,hạ cánh,tan học,tan sở,tan ca", .cue(.event)),
    ("liên tiếp,liên tục", .cue(.succession)), ("cả,suốt", .cue(.whole)),
    ("ngày nay,ngày nghỉ,giờ làm,giờ học,năm tuổi,năm sinh,năm mới,năm đó,năm ấy,ngày đó,ngày ấy", .cue(.amount)),
    ("đón,chào,mừng,hội,gala", .cue(.greeting)),
    ("độ tuổi,tuổi,mức,dao động,khung điểm", .cue(.span)), ("tại,ở,địa chỉ", .cue(.place)), ("sinh", .cue(.birth)),
    (
      "stk,số tài khoản,tài khoản số,cccd,số cccd,cmnd,số cmnd,mst,mã số thuế,mã vận đơn,mã đơn hàng,imei,otp",
      .cue(.account)
    ),
    (
      """
      họp,đi học,nghỉ học,học thêm,học bù,đi làm,nghỉ làm,thi,thi lại,nộp,nộp bài,nộp hồ sơ,gặp,hẹn,\
      hẹn gặp,tập huấn,khám,tái khám,khai giảng,khai mạc,bế mạc,diễn ra,phát sóng,lên sóng,công chiếu,mở cửa,đóng cửa,\
      giao hàng,hết hạn,đến hạn,cưới,bay,về quê,khởi hành,thi đấu,trực
      """, .cue(.weekday)
    ),
    (
      """
      ông,bà,cô,chú,bác,dì,cậu,mợ,thím,anh,chị,em,cụ,ngã,má,út,chợ,văn,thị
      """, .mark(.kin)
    ),
    (
      """
      là,và,của,đã,đang,sẽ,thì,mà,ở,trong,ngoài,với,cho,để,vì,nên,nhưng,hay,hoặc,cũng,vẫn,còn,được,bị,do,bởi,tại,từ,đến,\
      tới,về,theo,như,khi,nếu,ra,vào,lên,xuống,rất,quá,lắm,nữa,rồi,ấy,này,đó,kia,nào,ai,gì,sao,không,chưa,chẳng,cùng,\
      hơn,đều,chỉ,mới,lại,nhau,mình,tôi,nó,họ,tuy,dù,song,so,trên,dưới,giữa,khoảng,gần,nhờ,qua,sau,trước,vừa,ơi,nha,nhé,nhá,nghen,ạ,nói,\
      bảo,kể,dặn,đi,làm,thường,cười,hỏi,gọi,biết,thấy,thích,yêu,dạy,mất,mua,bán,nấu,nay,mai,khá,có,phải,cần,muốn
      """, .mark(.function)
    ),
  ]

  /// Nouns that are counted, for the number words that are also names or other words.
  static let counted: Table = [
    (
      """
      người,tuổi,cái,chiếc,bạn,học sinh,sinh viên,trường,xã,huyện,tỉnh,đội,dự án,công ty,doanh nghiệp,hộ,ngôi,căn,bộ,cuốn,quyển,\
      bài,lần,lượt,vụ,trận,bàn,điểm,suất,phần,ca,bệnh nhân,thành viên,đơn vị,cơ sở,địa phương,quốc gia,nước,cán bộ,\
      đồng chí,tác phẩm,chương trình,hạng mục,nhóm,tổ chức,giải,huy chương,tấm,bức,chuyến,tuyến,cây,khu,nhân viên,\
      phương án,giải pháp,nhiệm vụ,mục tiêu,nội dung,tiêu chí,giáo viên,em,cháu,xe,tàu,máy,phòng,lớp,khối,thôn,bản,làng,\
      phường,quận,thành phố,bước,loại,kiểu,cách,yếu tố,nguyên nhân,lý do,vấn đề,câu,trang,tập,phiên,đợt,đại biểu,\
      hộ dân,con,đứa,đại học,bãi,gốc,bao,hộp,chai,thùng,bó,lô,vị trí,ngân hàng,nhà,ngành,bậc,gói,lao động,công nhân,chỗ,làn,làn xe,nhịp,trứng,phòng học,lớp học
      """, .mark(.counted)
    )
  ]

  /// Phrases whose words lose their roles in them.
  static let phrases: Table = [
    (
      """
      đồng chí,đồng hồ,đồng nghiệp,đồng bào,đồng đội,đồng minh,đồng phục,đồng thời,đồng loạt,đồng ruộng,đồng bằng,đồng ý,\
      đồng hành,đồng bộ,đồng đều,đồng lúa,đồng cỏ,đồng quê,đồng nai,đồng tháp,đồng hới,đồng xu,đồng vị,đồng phạm,đồng hương,đồng tác giả,đồng tình,đồng nhất,đồng thuận,\
      đoạt giải ba,giành giải ba,đạt giải ba,được giải ba,trao giải ba,nhận giải ba,giải ba cuộc thi,giải ba quốc gia,\
      giải ba toàn quốc,giải ba cấp,giải tư quốc gia,\
      đồng giám đốc,đồng chủ tịch,đồng tổ chức,đồng sáng lập,đồng dạng,đồng hạng,đồng giới,đồng tính,đồng nát,đồng áng,đồng nam,đồng cảm,\
      đô thị,đô vật,đô đốc,bảng đấu,bảng điểm,bảng xếp hạng,bảng vàng,bảng giá,độ tuổi,độ cao,độ ẩm,độ dài,độ dốc,mẫu đơn,\
      mẫu mã,mẫu xe,mẫu nước,mẫu xét nghiệm,mẫu thiết kế,mẫu máu,mẫu số,mẫu giáo,mẫu sản phẩm,mẫu hình,tấn công,tạ ơn,tạ từ,\
      độ rộng,độ lệch,độ sâu,độ lớn,độ trễ,độ phủ,độ bền,độ cứng,độ chính xác,độ nhạy,độ sáng,độ phức tạp,độ khó,\
      độ che phủ,độ nghiêng,độ dày,độ mịn,độ ồn,đô hộ,độ đạm,độ cồn,độ mặn,độ rượu,độ richter,độ vĩ,độ kinh,độ bắc,độ đông,độ nét,độ phân giải,yên tĩnh,yên bình,yên tâm,yên bái,yên ổn,yên xe,lít nhít,cân nặng,cân bằng,cân sức,cân xứng,cân đối,cân nhắc,cân đo,phân bón,phân loại,phân vùng,phân tử,phân đội,phân giải,phân nhánh,phân cấp,phân lớp,\
      phân khu,phân xưởng,phân tích,phân hiệu,phân bổ,phân công,phân nửa,phân đoạn,phân phối,ly nước,ly cà phê,ly hôn,ly trà,\
      phân khúc,phân hệ,phân loài,phân ngành,phân bộ,phân ban,phân số,phân mảnh,phân cảnh,phân lô,phân nhóm,phân viện,\
      đồng bọn,đồng môn,đồng nghĩa,đồng chất,đồng dao,đồng hóa,sào huyệt,gam màu,tấn kịch,tấn tuồng,tấn trò,yến tiệc,yến mạch,yến sào,ký giả,kí giả,ký họa,ký ức,\
      ký sự,ký kết,ký tự,ký hiệu,kí tự,ký túc xá,ký sinh,chấm điểm,chấm thi,chấm công,chấm dứt,phẩy tay,tệ nạn,tệ hơn,tá tràng
      """, .mark(.phrase)
    ),
    (
      """
      năm học,năm tháng,năm sinh,năm nào,hè phố,vỉa hè,lề hè,năm mới,năm cũ,năm đó,năm ấy,năm xưa,năm châu,năm căn,năm tuổi,ngày càng,\
      tháng ngày,ngày xưa,ngày nay,ngày ấy,ngày nào,ngày nọ,ngày công,ngày hội,ngày lễ,ngày nghỉ,\
      giờ giấc,giờ học,giờ đây,giờ ra chơi,giờ làm,giờ cao điểm,phút giây,tuần hoàn,tuần tra,tuần tự,\
      tuần lộc,quý khách,quý vị,quý phụ huynh,quý giá,quý báu,quý hiếm,quý bạn,quý trọng,quý ông,quý bà,quý nhân,\
      tiếng anh,tiếng việt,tiếng nói,tiếng hát,tiếng trung,tiếng nhật,tiếng pháp,tiếng vang,tiếng cười,tiếng súng,tiếng trống,\
      tiếng nổ,tiếng gõ,tiếng động,tiếng chuông,tiếng khóc,tiếng gà,tiếng đàn,tiếng kêu,tiếng hét,tiếng sấm,tiếng bom,\
      tiếng pháo,tiếng ồn,tiếng lòng,tiếng mẹ,tiếng tăm,quý cô,quý tử,quý tộc,quý thầy,giây phút,\
      tiếng còi,tiếng hàn,tiếng nga,tiếng dân tộc,sáng tạo,sáng kiến,sáng tác,sáng lập,sáng rõ,sáng sủa,ánh sáng,sáng trưng,\
      sáng đẹp,sáng suốt,sáng tỏ,chiều dài,chiều cao,chiều rộng,chiều sâu,chiều con,chiều lòng,chiều chuộng,chiều hướng,\
      tối đa,tối thiểu,tối ưu,tối cao,tối sầm,tối tăm,bóng tối,đêm nhạc,đêm diễn,đêm hội,đêm thơ,đêm chung kết,\
      thứ trưởng,thứ cấp,thứ tự,thứ yếu,thứ hạng,tha thứ,thứ nguyên
      """, .mark(.phrase)
    ),
    (
      """
      một số,trong số,tổng số,con số,vô số,đa số,dân số,số dân,điểm số,sĩ số,doanh số,chỉ số,hệ số,thông số,tần số,một trong,một cách,một chút,một vài,một bên,một mình,một đời,một khi,một lần,không khí,không gian,\
      không ai,không chỉ,không có,không còn,không phải,không thể,không bao giờ,không quân,không lưu,hàng không,không năm nào,\
      ba mẹ,ba má,ba đình,ba bể,ba vì,ba lan,ba rọi,ba tri,ba lô,ba ba,ba hoa,ba sao,ba đồn,ba chẽ,ba tơ,\
      ba chỉ,ba gai,ba của,ba tôi,ba em,ba con,ngã ba,ngã tư,ngã năm,ngã bảy,ngã sáu,bảy núi,bảy hiền,tư nhân,tư liệu,\
      tư vấn,tư pháp,tư duy,tư tưởng,tư cách,tư lệnh,tư thế,tư thục,tư hữu,tư bản,đầu tư,vật tư,riêng tư,tư gia,\
      thông tư,tư lự,công tư,giáo sư,chín chắn,chín vàng,chín muồi,chín rộ,chín đỏ,chín mọng,chín lẫn,đã chín,chưa chín,\
      quả chín,trái chín,lúa chín,nấu chín,tám chuyện,sáu căn,trăm họ,tất cả,triệu chứng,triệu hồi,triệu tập,triệu kiến,tỷ suất,tỉ suất,vạn sự,vạn tuế,vạn niên,triệu phú,tỷ phú,tỉ phú,tỷ lệ,tỉ lệ,tỷ giá,tỉ giá,tỷ trọng,tỉ trọng,vạn ninh,vạn vật,vạn hạnh,\
      ngàn phố,ngàn xưa,vàng tâm,vàng anh,vàng lá,mai sau,mai một,trước sau,gần đây,trên đây,dưới đây,giữa lúc,khoảng cách,khoảng trống,hơn nữa,đầu tàu,cuối bảng,đầu mối,trên cơ sở,lần lượt,lần đầu,hàng loạt,hàng hóa,\
      hàng xóm,hàng quán,hàng ghế,hàng cây,hàng rào,tiếp tục,tiếp nhận,tiếp xúc,tiếp cận,tiếp đón,tiếp sức,tiếp thu,tổ chức,cấp phát,\
      cấp cứu,cấp trên,cấp dưới,số lượng,số liệu,phòng chống,phòng học,đội ngũ,đội hình,đội bóng,hạng mục,\
      chấm phá,đêm đông,lớp học,lớp trưởng,vòng bảng,vòng tay,câu lạc bộ,câu chuyện,trang trại,trang bị,\
      trang phục,điều kiện,điều tra,điều khiển,điều hành,điều chỉnh,điều trị,khoản vay,khoản chi,phút chót,hình thức,\
      hình ảnh,mục tiêu,mục đích,chương trình,đường dây nóng,số hóa,tầng lớp,đội tuyển,bản thân,bản tin,khối lượng
      """, .mark(.phrase)
    ),
  ]
}
