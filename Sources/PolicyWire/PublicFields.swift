package import PolicyReference

/// Which fields of a policy may stand in what the public reads.
///
/// The table names every label, so that a new one cannot be published by forgetting it.
package enum PublicFields {
  /// Who may read a field.
  package enum Visibility: Sendable, Hashable {
    /// Part of what readers are told.
    case `public`
    /// Among authors: notes, evidence, owners, reviews, legal mapping, law and releases.
    case `internal`
  }

  /// Who may read a field of a block.
  package static func visibility(of label: FieldLabel, in kind: BlockKind) -> Visibility {
    // The day on which a policy was read through is one of its dates; when somebody last looked at
    // a promise or a register is not for the public.
    if label == .reviewed { return kind == .policy ? .public : .internal }
    // Why a cookie is necessary is a column of its table.
    if label == .reason { return kind == .cookies ? .public : .internal }
    return visibility(of: label)
  }

  private static func visibility(of label: FieldLabel) -> Visibility {
    switch label {
    case .about, .acceptance, .adequacy, .alsoWritten, .answerWithin, .anyChange, .appeal,
      .appliesTo, .audience, .automatedDecision, .basedOn, .category, .certainty,
      .changeChoiceAt, .checkBack, .childMeans, .collects, .condition, .consent, .consequence,
      .contact, .cookie, .copyFrom, .crossContextAdvertising, .data, .dataIn, .directMarketing,
      .directedTo, .documents, .does, .domain, .effect, .effective, .email, .establishedIn, .except,
      .excludes, .expires, .failedDelivery, .fee, .for, .form, .formerly, .gist, .gistOf,
      .governingLaw,
      .heldBackUntilConsent, .how, .includes, .interests, .jurisdictions, .keptFor, .kind,
      .knowinglyCollects, .language, .languages, .legalBasis, .legalName, .lessProtectiveChange,
      .licence, .link, .listed, .logic, .material, .means, .mechanism, .mergedFrom, .minimumAge,
      .name, .necessary, .none, .noticesFrom, .numbering, .of, .onDiscovery, .onlyWith, .openList,
      .organisation, .ourRole, .outcome, .overrides, .ownPurposes, .parentalConsent, .period,
      .phone, .post, .published, .publishedAt, .purpose, .reach, .readBy, .refusedWhen,
      .registeredNames,
      .relation, .remainderOf, .reportTo, .required, .reviewed, .right, .role, .safeguard,
      .safeguards, .sale, .saleUnder16, .scope, .seat, .sentTo, .setBy, .sharedWith, .signedCopy,
      .source, .specialCondition, .splitFrom, .status, .stops, .surface, .surfaces, .then, .to,
      .type, .until, .updated, .version, .wayOut, .when, .while, .within:
      .public
    case .action, .advance, .alsoCitedAs, .appliesWhen, .approvedBy, .area, .authorNote, .by,
      .ccpaCategory, .checkedAgainst, .citation, .claim, .code, .columns, .consentPlan,
      .continues, .depth, .direction, .discloses, .evidence, .fact, .finding, .in, .inForceFrom,
      .inForceUntil, .level, .matches, .materiality, .mirror, .notApplicable, .notTranslated,
      .notice, .officialSource, .on, .owner, .parameter, .parent, .policy, .prescribedWording,
      .provenBy, .provisions, .publish, .reason, .replacedBy, .reuse, .reviewBy, .sameAs,
      .satisfies, .sensitive, .setting, .severity, .shown, .shownIn, .value, .verified, .with,
      .words:
      .internal
    }
  }
}
