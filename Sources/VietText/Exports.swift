@_exported public import VietExpressions
@_exported public import VietModel
@_exported public import VietPages
@_exported public import VietTokens
@_exported public import VietUnicode
