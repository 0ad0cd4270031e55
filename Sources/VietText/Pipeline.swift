internal import VietUnicode

/// The whole way from the bytes of a scraped page to a typed document.
///
///     let document = Pipeline().document(from: Array(page.utf8))
///     for expression in document.expressions {
///       print(document.text(in: expression.range), expression.valueDescription)
///     }
///
/// One pipeline serves any number of threads. Keep it for many pages: it has the memory of the last ones, and what was
/// looked up in them, which makes it faster and changes no answer. Complexity: O(*n*).
public struct Pipeline: Sendable {
  /// What takes the article out of the page.
  public var extractor = ArticleExtractor()
  /// What cuts text into tokens.
  public var tokenizer = Tokenizer()
  /// What finds the sentences.
  public var splitter = SentenceSplitter()
  /// What joins syllables into words; give it a lexicon, or a model of your own.
  public var segmenter = WordSegmenter(model: .standard)
  /// What reads numbers, money, dates and times.
  public var parser = ExpressionParser()
  /// What open dates are filled in from; the article's own date when `nil`.
  public var reference: DateReference?
  /// Which date is meant where the page leaves the year open.
  public var policy = ResolutionPolicy.nearest

  /// What copies of the pipeline read pages with.
  private let workspaces = WorkspacePool { Workspace() }

  /// A pipeline of the standard parts.
  public init() {}

  /// Reads one page.
  public func document(from page: [UInt8], input: PageInput = .auto) -> Document {
    workspaces.with { document(from: page, input: input, using: &$0) }
  }

  /// What documents are made with: memory, and what was looked up before. Each thread has its own.
  package struct Workspace: Sendable {
    var extractor = ArticleExtractor.Workspace()
    var segmenter = WordSegmenter.Workspace()
    var parser = ExpressionParser.Workspace()
    /// Those of a block.
    var own: [Token] = []
    /// What a document is made of, to be used again when it is no longer needed.
    var sentences: [Range<Int>] = []
    var tokens: [Token] = []
    var words: [Word] = []

    package init() {}

    /// Takes a document's memory for the next one.
    package mutating func reuse(_ document: consuming Document) {
      (sentences, tokens, words) = (document.sentences, document.tokens, document.words)
    }
  }

  /// The same for one of many pages.
  package func document(from page: [UInt8], input: PageInput, using workspace: inout Workspace) -> Document {
    var extractor = extractor
    extractor.fetched = extractor.fetched ?? reference
    let article = extractor.article(in: page, input: input, using: &workspace.extractor)
    let reference = self.reference ?? article.published.flatMap { DateReference($0) }
    var sentences = workspace.sentences.takeMemory()
    var tokens = workspace.tokens.takeMemory()
    var words = workspace.words.takeMemory()
    var expressions: [Expression] = []
    let text = article.pageText.span
    var own = workspace.own.takeMemory()
    for block in article.blocks where block.isKept || block.label == .title {
      own.removeAll(keepingCapacity: true)
      tokenizer.scan(text, in: block.textRange) { own.append($0) }
      sentences += splitter.sentences(in: text, tokens: own)
      segmenter.segment(text, tokens: own.span, using: &workspace.segmenter)
      let first = tokens.count
      for word in workspace.segmenter.words {
        words.append(
          Word(range: word.range, tokens: word.tokens.lowerBound + first..<word.tokens.upperBound + first))
      }
      let found = parser.expressions(in: article.pageText, block.textRange, using: &workspace.parser)
      if !found.isEmpty {
        expressions += reference.map { found.resolved(reference: $0, policy: policy) } ?? found
      }
      tokens += own
    }
    workspace.own = own
    return Document(
      article: article, sentences: sentences, tokens: tokens, words: words, expressions: expressions,
      reference: reference)
  }

  /// Reads one page that is at hand as a string. Ranges of the source then count its UTF-8.
  public func document(from page: some StringProtocol, input: PageInput = .auto) -> Document {
    document(from: Array(page.utf8), input: input)
  }
}

extension Array {
  /// An empty array with the memory of this one, which is left with none.
  fileprivate mutating func takeMemory() -> Self {
    var taken: Self = []
    swap(&taken, &self)
    taken.removeAll(keepingCapacity: true)
    return taken
  }
}
