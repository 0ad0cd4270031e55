import VietTokens
import VietUnicode

/// What a model is built on before its weights are known: the syllables that have a number, and the tree of words.
struct Vocabulary {
  /// Keys, rising; the number of a syllable is its place and the first number.
  private(set) var syllables: [UInt64] = []
  private(set) var tree = WordTree()

  /// The syllables of the words, and those that occur at least `leastCount` times.
  init(words: [[SyllableKey]], counts: [UInt64: Int], leastCount: Int) {
    let words = words.map { $0.map(\.spelledWithI) }
    let counts = Dictionary(
      counts.map { (SyllableKey(rawValue: $0.key).spelledWithI.rawValue, $0.value) }, uniquingKeysWith: +)
    var keys = Set(counts.filter { $0.value >= leastCount }.keys)
    for word in words { keys.formUnion(word.map(\.rawValue)) }
    syllables = keys.sorted()
    for word in words { tree.insert(word.map { number(of: $0.rawValue) }) }
  }

  private func number(of key: UInt64) -> UInt16 {
    var (low, high) = (0, syllables.count)
    while low < high {
      let middle = (low + high) / 2
      if syllables[middle] < key { low = middle + 1 } else { high = middle }
    }
    return UInt16(low + SegmenterUnit.ID.firstSyllable)
  }

  /// Notes that a pair was seen as a word or in one.
  mutating func noteKnown(_ pair: SyllablePair) { tree.pairs[pair, default: WordTree.Pair()].isKnown = true }

  /// The contents of a model with these weights, in units of which `scale` are 1.
  func contents(weights: [(feature: BoundaryFeature, weight: Int)] = []) -> ModelContents {
    var contents = ModelContents()
    contents.syllables = syllables
    contents.syllableWeights = Array(
      repeating: 0, count: (syllables.count + SegmenterUnit.ID.firstSyllable) * BoundaryFeature.syllableSlotCount)
    var pairs = tree.pairs
    var projections: [BoundaryFeature: Int] = [:]
    for (feature, weight) in weights where weight != 0 {
      switch feature {
      case .cell: projections[feature] = weight
      case .syllable(let slot, let id):
        contents.syllableWeights[Int(id) * BoundaryFeature.syllableSlotCount + Int(slot)] = Int16(clamping: weight)
      case .pair(let slot, let left, let right):
        pairs[SyllablePair(left: left, right: right), default: WordTree.Pair()].weights[Int(slot)] =
          Int16(clamping: weight)
      }
    }
    contents.denseTables = DenseTable.sums(of: projections)
    for (pair, entry) in pairs.sorted(by: { $0.key < $1.key }) {
      var number = 0
      if entry.weights.contains(where: { $0 != 0 }) {
        contents.pairWeights += entry.weights
        number = contents.pairWeights.count / BoundaryFeature.pairSlotCount
      }
      contents.transitions.append(
        Transition(
          from: pair.left, by: pair.right, pair: UInt16(number), isWord: entry.isWord, isKnownPair: entry.isKnown,
          next: entry.next))
    }
    let firstState = UInt16(syllables.count + SegmenterUnit.ID.firstSyllable)
    for (step, entry) in tree.steps.sorted(by: { $0.key < $1.key }) {
      contents.transitions.append(
        Transition(
          from: firstState + step.left - 1, by: step.right, isWord: entry.isWord, isKnownPair: false, next: entry.next))
    }
    contents.transitions.sort { $0.place < $1.place }
    return contents
  }
}

/// Two numbers in a row; also a state of the tree and the number that leads on.
struct SyllablePair: Hashable, Comparable {
  var left, right: UInt16
  static func < (one: Self, other: Self) -> Bool { (one.left, one.right) < (other.left, other.right) }
}

/// Words as a tree. States are numbered from 1.
struct WordTree {
  struct Pair {
    var isWord = false
    var isKnown = false
    var next: UInt16 = 0
    var weights = [Int16](repeating: 0, count: BoundaryFeature.pairSlotCount)
  }
  struct Step {
    var isWord = false
    var next: UInt16 = 0
  }

  var pairs: [SyllablePair: Pair] = [:]
  private(set) var steps: [SyllablePair: Step] = [:]
  private var stateCount: UInt16 = 0

  mutating func insert(_ word: [UInt16]) {
    let first = SyllablePair(left: word[0], right: word[1])
    var pair = pairs[first] ?? Pair()
    if word.count == 2 {
      pair.isWord = true
    } else if pair.next == 0 {
      pair.next = newState()
    }
    pairs[first] = pair
    var state = pair.next
    for (index, id) in word.enumerated().dropFirst(2) {
      let key = SyllablePair(left: state, right: id)
      var step = steps[key] ?? Step()
      if index == word.count - 1 {
        step.isWord = true
      } else if step.next == 0 {
        step.next = newState()
      }
      steps[key] = step
      state = step.next
    }
  }

  private mutating func newState() -> UInt16 {
    precondition(stateCount < Transition.greatestNext, "words have more beginnings than a model can number")
    stateCount += 1
    return stateCount
  }
}
