/// How many comparisons of names the suggestions of one policy may still cost.
///
/// Each misspelt name is compared with all that exist; ten thousand of each would take minutes.
struct SuggestionBudget {
  private var remaining = 200_000

  /// Takes one look at some names; false if the policy has used up its comparisons.
  mutating func allows(_ names: Int) -> Bool {
    guard names <= remaining || remaining == 200_000 else { return false }
    remaining = max(0, remaining - names)
    return true
  }
}
