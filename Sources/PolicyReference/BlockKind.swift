package enum BlockKind: String, Sendable, CaseIterable { case policy }
