/// Sentences as they are to be segmented: the syllables of a word joined by `_`.
enum GoldSentences {
  static let all = """
    Thanh_Hóa đã thu_hút được 180 dự_án .
    Sinh_viên đại_học tham_gia hội_thảo khoa_học .
    Bà nội tôi bán rau ở chợ .
    Giá xăng tăng mạnh từ chiều nay .
    Học_sinh nghỉ học vì mưa_bão .
    Công_an tỉnh vừa bắt hai đối_tượng .
    Chính_phủ ban_hành nghị_định mới về thuế .
    Doanh_nghiệp xuất_khẩu gạo gặp khó_khăn .
    Thành_phố khởi_công cây cầu bắc qua sông .
    Bác_sĩ khuyên bà uống nhiều nước .
    Cô_giáo dạy các em hát .
    Nông_dân thu_hoạch lúa để tránh lũ .
    Trời lạnh , nhớ mặc áo .
    Đó là anh Cao_Văn_Cường .
    Quán phở của chị Nguyễn_Thị_Lan đã mở .
    Hội_nghị diễn ra tại Hà_Nội .
    Đà_Nẵng chào_đón du_khách quốc_tế .
    Đội_tuyển Việt_Nam thắng 2-1 .
    Lãi_suất ngân_hàng giảm nhẹ .
    Người dân phản_ánh tình_trạng ngập nước .
    Sở công_bố số ca mắc mới .
    Thư_viện mở_cửa cả chủ_nhật .
    Môi_trường sống bị ô_nhiễm nghiêm_trọng .
    Kinh_tế phục_hồi sau dịch_bệnh .
    Khách_hàng được giảm_giá 30 % .
    Phụ_huynh lo_lắng về chất_lượng bữa ăn .
    Công_nghệ_thông_tin phát_triển nhanh .
    Ủy_ban nhân_dân xã họp khẩn .
    Ngư_dân ra khơi đánh_bắt cá .
    Giáo_dục là quốc_sách hàng_đầu .
    Xe_buýt chạy bằng điện .
    Lễ_hội thu_hút hàng nghìn người .
    Quốc_hội thông_qua luật mới .
    Mẹ nấu cơm , bố rửa bát .
    Cảnh_sát giao_thông xử_phạt tài_xế .
    Nhà_máy sản_xuất giày_dép xuất_khẩu .
    Hội_đồng trao giải cho thí_sinh .
    Bảo_tàng trưng_bày hiện_vật quý .
    Hợp_tác_xã trồng rau .
    Thanh_niên tình_nguyện dọn rác bãi biển .
    Kết_quả xét_nghiệm âm_tính .
    Em thích đọc truyện_tranh .
    Giáo_sư Lê_Văn_Tám trình_bày báo_cáo .
    """
}
