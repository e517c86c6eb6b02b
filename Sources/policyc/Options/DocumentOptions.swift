import ArgumentParser
import PolicyReference

/// What the author of a new document knows.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What kind of document it is: privacy notice, terms …", valueName: "type"))
  var type: String?

  @Option(
    help: ArgumentHelp("Who publishes it: a name, or # and the name of the organisation's block."))
  var organisation: String?

  @Option(
    help: ArgumentHelp(
      "The regimes whose readers it addresses, with commas: EEA,UK,US-CA.", valueName: "codes"))
  var jurisdictions: String?

  /// The codes of the regimes.
  var codes: [String] {
    (jurisdictions ?? "").split { $0 == "," || $0 == " " }.map { $0.uppercased() }
  }

  func validate() throws {
    if let type, Spelling.exact(type, in: ClosedWords.policyTypes) == nil {
      let types = ClosedWords.policyTypes.joined(separator: ", ")
      throw ValidationError("\"\(type)\" is no type of document; the types are: \(types)")
    }
    if let code = codes.first(where: { !Jurisdictions.readers.contains($0) }) {
      throw ValidationError(
        "\"\(code)\" is no jurisdiction; examples are EEA, UK, CH, CA-QC, US and US-CA")
    }
  }
}
