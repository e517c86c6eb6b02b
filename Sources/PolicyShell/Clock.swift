import Glibc
package import PolicyModel

/// The only place that asks what day it is.
package enum Clock {
  /// Today in UTC, whatever the time zone of the machine.
  package static func todayInUTC() -> CalendarDate {
    let seconds = time(nil)
    guard let date = CalendarDate(dayNumber: Int(seconds) / 86_400) else {
      preconditionFailure("the clock of this machine stands after the year 9999")
    }
    return date
  }
}
