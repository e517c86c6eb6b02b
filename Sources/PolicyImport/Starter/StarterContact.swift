/// Contacts that a starter proposes.
enum StarterContact {
  static let privacyOffice = """

    <!-- Whom readers write to. The address below is an example and reaches nobody: replace it. -->

    ## Contact privacy-office: Privacy office

    - Role: privacy office
    - Name: Privacy office
    - Email: privacy@example.com
    - Post:

    """

  /// What the regulations of the European Union and the United Kingdom may ask for.
  static func europe(_ reach: StarterReach) -> String {
    var text = """

      <!--
      If you have a data protection officer or a representative, add a contact for each:

        ## Contact dpo: Data protection officer

        - Role: data protection officer
        - Email: dpo@example.com

      """
    if reach.hasEEA {
      text += """

          ## Contact eu-representative: Our representative in the European Union

          - Role: EU representative
          - Post: name and address

        """
    }
    if reach.hasUK {
      text += """

          ## Contact uk-representative: Our representative in the United Kingdom

          - Role: UK representative
          - Post: name and address

        """
    }
    return text + "-->\n"
  }
}
