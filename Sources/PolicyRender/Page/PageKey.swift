/// The keys of the words that a page says by itself, in one place; `Languages/` has the words.
package enum PageKey {
  package static let gist = "gist.label"
  package static let appliesTo = "scope.label"
  package static let planned = "status.planned"
  package static let conditional = "status.conditional"
  package static let untranslated = "translation.missing"
  /// Labels of permanent links; `{0}` is the title or the name of the block.
  package static let linkToSection = "permalink.section"
  package static let linkToClause = "permalink.clause"
  package static let linkToTerm = "permalink.term"
  /// Label of the box round a table of a body; `{0}` are the titles of its columns.
  package static let table = "table.label"
  package static let contents = "contents"
  package static let backToText = "footnote.back"
  package static let done = "task.done"
  package static let notDone = "task.open"
  package static let version = "version"
  package static let effective = "effective"
  package static let updated = "updated"

  // The page round the text.
  package static let direction = "language.direction"
  package static let markdown = "format.markdown"
  package static let json = "format.json"
  package static let skip = "skip"
  package static let pageTitle = "page.title"
  package static let pageTitleWithoutVersion = "page.title.unversioned"
  package static let description = "page.description"
  package static let views = "views.label"
  package static let everyone = "views.everyone"
  package static let viewNote = "views.note"
  package static let wholeText = "views.whole"
  package static let viewFailed = "views.failed"
  package static let languages = "languages.label"
  package static let languageName = "language.name"
  package static let draft = "draft"
  package static let basedOn = "footer.based-on"
  package static let licence = "footer.licence"
  /// `{0}` is the language whose text prevails.
  package static let controlling = "translation.controlling"
  package static let readControlling = "translation.controlling.read"

  // What is new, for those who follow it; `{0}` is the title.
  package static let feed = "feed.title"
  /// `{1}` is the version.
  package static let feedEntry = "feed.entry"
  package static let feedEntryMaterial = "feed.entry.material"
  package static let digest = "footer.digest"
  package static let compiler = "footer.compiler"
  package static let permanentAddress = "footer.address"
  /// `{0}` the sheet, `{1}` how many there are.
  package static let printedPage = "print.page"
  package static let backToTop = "footer.top"
  package static let policies = "index.title"
  package static let policiesDescription = "index.description"

  // Versions and what changed between them.
  package static let versions = "versions.label"
  /// `{0}` the version, `{1}` and `{2}` the days.
  package static let pastVersion = "version.past"
  package static let upcomingVersion = "version.upcoming"
  package static let thisIsUpcoming = "version.upcoming.here"
  package static let readVersion = "version.read"
  package static let readCurrent = "version.current"
  package static let record = "version.record"
  package static let seeChanges = "version.changes"
  package static let changesTitle = "changes.title"
  /// `{0}` is the title of the policy, `{1}` what the page is about.
  package static let changesPage = "changes.page"
  package static let changesSince = "changes.since"
  package static let noChanges = "changes.none"
  package static let changesList = "changes.list"
  package static let redline = "changes.redline"
  package static let redlineNote = "changes.redline.note"
  /// `{0}` the title, `{1}` the version that came without it, `{2}` the day.
  package static let removed = "removed.title"
  package static let removedSince = "removed.since"
  /// `{0}` is the title of the block round it.
  package static let removedPassage = "removed.passage"
  package static let removedRead = "removed.read"
  // Addresses of former times.
  package static let movedPage = "redirect.moved"
  /// `{0}` the readers whose view there was.
  package static let noView = "redirect.view"
  /// `{0}` the last version in the language.
  package static let noLanguage = "redirect.language"
  package static let before = "changes.before"
  package static let after = "changes.after"
  package static let movedAway = "changes.moved-away"
  package static let movedHere = "changes.moved-here"
  package static let added = "changes.added"
  package static let deleted = "changes.removed"
  package static let movedText = "changes.moved"
  /// `{0}` how many, three at least.
  package static let unchanged = "changes.unchanged"
  package static let showLayers = "changes.show"
  package static let substance = "changes.layer.substance"
  package static let wording = "changes.layer.wording"
  package static let formatting = "changes.layer.formatting"
  package static let renumbering = "changes.layer.renumbering"
  package static let material = "changes.level.material"
  package static let clarifying = "changes.level.clarifying"
  package static let editorial = "changes.level.editorial"

  /// Every key above, sorted; each language must have them all.
  package static let all: [String] = [
    permanentAddress, printedPage,
    gist, appliesTo, planned, conditional, untranslated, linkToSection, linkToClause, linkToTerm,
    table, contents, backToText, done, notDone, version, effective, updated, direction, markdown,
    json,
    skip, pageTitle, pageTitleWithoutVersion, description, views, everyone, viewNote, wholeText,
    viewFailed,
    languages, languageName, draft, basedOn, licence, digest, compiler, backToTop, policies,
    policiesDescription, versions, pastVersion, upcomingVersion, thisIsUpcoming, readVersion,
    readCurrent, record, controlling, readControlling, feed, feedEntry, feedEntryMaterial,
    seeChanges, changesPage, changesTitle, changesSince, noChanges, changesList, redline,
    redlineNote, removed, removedSince, removedPassage, removedRead, movedPage, noView,
    noLanguage, before, after, movedAway,
    movedHere, added, deleted, movedText, unchanged, showLayers, substance, wording, formatting,
    renumbering,
    material, clarifying, editorial,
  ].sorted()
}
