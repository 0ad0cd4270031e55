/// What the words of a class or identifier say of an element. A new hint is one word here.
///
/// A phrase is written with hyphens and matches its words side by side, however the page joins them: `lien-quan` is
/// found in `box-lien-quan`, `tinLienQuan` and `lienquan`. `^` binds it to the beginning of the name, `$` to the end.
/// The longest phrase counts, so that a phrase that says nothing hides the shorter one inside it.
enum HintWords {
  /// This "bit" ends the reading of the name.
  static let stop = BlockContext(rawValue: 1 << 31)

  static let groups: [(BlockContext, String)] = [
    // The text of the article.
    (
      .body,
      """
      afcbc-body article-body article-content article-detail article-main article-text bai-viet$
      bai-viet-noi-dung ^body$ body-content bodytext chi-tiet-nd chi-tiet-noi-dung ^content$ content-body
      content-detail content-news content-text ct-noi-dung detail-body detail-cmain detail-content
      detail-text edittor-content entry-body entry-content fck-detail knc-content main-detail maincontent
      ms-rtestate-field nd-chi-tiet news-body news-bodyhtml news-content news-detail ^noi-dung$
      noi-dung-bai noi-dung-bai-viet noi-dung-chi-tiet noi-dung-tin ^noidung$ post-body post-content
      post-entry single-content singular-content story-body story-content td-post-content text-content
      than-bai the-article-body the-content
      """
    ),
    // What holds the article, and little else.
    (
      .main,
      """
      content-main cot-chinh ^main$ main-content ^primary$
      """
    ),
    // The article.
    (
      .article,
      """
      ^hentry$
      """
    ),
    // The head of the page.
    (
      .header,
      """
      dau-trang head-top ^header header-main header-top main-header masthead site-description
      site-header site-title top-bar top-header topbar v-banner
      """
    ),
    // The foot of the page.
    (
      .footer,
      """
      ban-quyen chan-trang colophon copyright footer footer-heading footer-title
      """
    ),
    // Menus, and links for getting about.
    (
      .navigation,
      """
      back-to-top dang-nhap danh-muc dieu-huong dropdown ez-toc hamburger hotline login mainmenu mainnav
      menu menu-title muc-luc nav navbar navi navigation page-numbers pager pagination paging phan-trang
      screen-reader-text search-box search-form searchform skip-link sr-only submenu subnav tim-kiem toc
      topnav visually-hidden
      """
    ),
    // Columns and boxes beside the article.
    (
      .aside,
      """
      aside binh-chon col-left col-right column-right cookie cookies cot-phai cot-phu cot-trai hit-count
      hitcount hop-thu left-col leftbar lich-van-nien modal newsletter poll popup right-col right-column
      rightbar ^secondary$ side-bar sidebar sub-col thoi-tiet thong-ke ticker ty-gia weather widget
      widget-content widgets
      """
    ),
    // Lists of other articles.
    (
      .related,
      """
      bai-cung bai-khac bai-sau bai-truoc box-news box-rel child-posts co-the-ban-quan-tam cung-chu-de
      cung-chuyen-muc cung-loai cung-muc doc-nhieu doc-them dong-su-kien goi-y hop-lq inner-article latest latest-news
      lien-quan lienquan moi-nhat more-news most-read most-view most-viewed mostread nav-links nav-next
      nav-previous news-other next-post nextup noi-bat other-news othernews popular post-navigation
      prev-post quan-tam read-more readmore recent recent-entries recent-post recent-posts recommend
      recommended rel-box relate related relation relations same-cat same-cate same-category samecate
      related-one-news seemore su-kien-lien-quan suggest suggestion tin-cu tin-cu-hon tin-cung tin-doc-nhieu tin-hot
      tin-khac tin-lq tin-moi tin-moi-nhat tin-noi-bat tin-tiep tin-xem-nhieu trending
      type-related-one-news vnnews-ft-post xem-nhieu xem-them
      """
    ),
    // Readers' words.
    (
      .comment,
      """
      binh-luan binhluan cmt cmts comment comment-author comment-body comment-content commentlist comments
      disqus fb-comments phan-hoi ^reply respond y-kien y-kien-ban-doc ykien
      """
    ),
    // Buttons for sharing and rating.
    (
      .share,
      """
      addthis addtoany bookmark chia-se comments-link danh-gia fb-like fb-save fb-share follow icon-soci
      mang-xa-hoi print-mail rating send-social sendsocial share sharethis sharing sociable social socials
      theo-doi tien-ich zalo-share
      """
    ),
    // Advertisement.
    (
      .advertisement,
      """
      ad admicro ads adsbygoogle adsense adv advert advertise advertisement advertising adverts adzone
      banner cta dfp gpt-ad khuyen-mai mgid outbrain paywall promo promotion qc quang-cao quangcao sponsor
      sponsored taboola tai-tro vmcadszone
      """
    ),
    // Keywords below the article.
    (
      .tags,
      """
      article-tag box-tag cat-links detail-tag entry-tags hashtag keyword keywords news-tag post-tag ^tag$
      tag-box tag-cloud tag-item tag-link tag-links tag-list tag-title tagcloud taglist tags tags-links
      the-tag tu-khoa tukhoa
      """
    ),
    // The way to the page.
    (
      .breadcrumb,
      """
      bread-crumb bread-crumbs breadcrumb breadcrumbs crumb crumbs duong-dan
      """
    ),
    // Who wrote it.
    (
      .byline,
      """
      article-source author author-box author-info author-name authors but-danh by-author byline ky-ten
      news-source nguoi-viet ^nguon$ nguon-tin phong-vien post-author posted-by reporter tac-gia tacgia
      vcard
      """
    ),
    // When it was published.
    (
      .dateline,
      """
      cap-nhat chi-tiet-ngay date date-time dateline datetime entry-date gio-dang ^luc$ ^ngay$
      ngay-cap-nhat ngay-dang ngay-gio ngay-thang ngaydang post-date postdate posted-on posttime pubdate
      publish publish-date published show-date thoi-gian thoigian time time-post time-stamp timepost
      timestamp updated
      """
    ),
    // Titles, of this article and of others.
    (
      .title,
      """
      article-title detail-title entry-title headline news-title page-title post-title ten-bai tieu-de
      tieude tit-bai title title-detail
      """
    ),
    // The lead (sapo).
    (
      .lead,
      """
      chapeau description detail-sapo entry-summary excerpt gioi-thieu-bai hometext intro-text lead mo-ta
      sapo standfirst sub-title subtitle summary tom-tat trich-dan trich-yeu
      """
    ),
    // Captions of pictures.
    (
      .caption,
      """
      caption chu-thich chu-thich-anh chuthich image-caption img-caption photo-caption photo-cms-caption
      wp-caption-text
      """
    ),
    // What holds a picture and its caption.
    (
      .figure,
      """
      wp-caption
      """
    ),
    // Words that say nothing, though a part of them would.
    (
      [],
      """
      article-footer banner-content block-title box-title card-footer content-area content-sidebar
      elementor-widget elementor-widget-container entry-footer extcaption ez-toc-section
      ez-toc-section-end format-standard has-menu has-post-thumbnail has-sidebar header-content
      header-fixed$ header-title$ keep-ads layout-sidebar menu-fixed$ modal-footer module-title
      no-comments no-menu no-sidebar page-header panel-title post-footer post-thumbnail product-title
      real-time section-title s-title sidebar-content sidebar-layout status-publish time-line timeline title-box
      title-header update vc-sortable-in-preview-mode widget-title with-sidebar wpb-widget
      """
    ),
    // What follows is a name that an author chose: category-tin-tuc.
    (
      stop,
      """
      ^cat ^category ^postid ^tag
      """
    ),
  ]

  /// Each phrase and what it says.
  static var phrases: [(String, BlockContext)] {
    groups.flatMap { context, words in
      words.split { $0 == " " || $0 == "\n" }.map { (String($0), context) }
    }
  }
}
