// Adds words of one's own to the word model, without training.
import VietText

// snippet.show
let text = "Quán bán bánh canh bột lọc và chè bà ba"
print(WordSegmenter(model: .standard).segment(text))
// ["Quán", "bán", "bánh canh", "bột", "lọc", "và", "chè", "bà ba"]

var model = SegmenterModel.standard
model.lexicon.insert("bánh canh bột lọc")
model.lexicon.insert("chè bà ba")
print(WordSegmenter(model: model).segment(text))
// ["Quán", "bán", "bánh canh bột lọc", "và", "chè bà ba"]

var pipeline = Pipeline()
pipeline.segmenter = WordSegmenter(model: model)
// snippet.hide
