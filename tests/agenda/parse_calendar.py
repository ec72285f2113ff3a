"""Reads calendar files from standard input (a JSON object of name: text) with the parser named as the first argument,
icalendar or vobject, and prints what each says: title, description, link, identity, number, and the first so many
starts and ends in UTC (second argument). Needs python3-icalendar or python3-vobject of Debian."""

import itertools
import json
import sys
from datetime import timezone

UTC = timezone.utc
known = {}


def stamp(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def with_icalendar(text, most):
    from dateutil.rrule import rrulestr
    from icalendar import Calendar

    calendar = Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    [event] = events

    def own(zone):
        # Most zones share their rules with others; working them out takes long.
        rules = zone.to_ical().replace(zone["TZID"].to_ical(), b"")
        if rules not in known:
            known[rules] = zone.to_tz()
        return known[rules]

    zones = {str(zone["TZID"]): own(zone) for zone in calendar.walk("VTIMEZONE")}

    def moments(name):
        value = event[name].dt
        tzid = event[name].params.get("TZID")
        wall = value.replace(tzinfo=None)
        rule = event.get("RRULE")
        walls = (
            itertools.islice(rrulestr(rule.to_ical().decode(), dtstart=wall), most) if rule else [wall]
        )
        # The zone is the file's own, never the parser's: normalising gives the offset that holds on that day.
        return [stamp(zones[tzid].localize(one) if tzid else one.replace(tzinfo=UTC)) for one in walls]

    alarms = [str(one["TRIGGER"].to_ical().decode()) for one in event.walk("VALARM")]
    return {
        "title": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "link": str(event.get("URL", "")),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "method": str(calendar["METHOD"]),
        "alarms": alarms,
        "starts": moments("DTSTART"),
        "ends": moments("DTEND"),
    }


def with_vobject(text, most):
    import io
    import re

    import vobject
    from dateutil.rrule import rrulestr
    from dateutil.tz import tzical

    # vobject passes over a VTIMEZONE that equals UTC and asks pytz, whose data may be older than the file's.
    zones = re.findall(r"BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n", text, re.S)
    for tzid in tzical(io.StringIO("".join(zones))).keys() if zones else []:
        vobject.icalendar.registerTzid(tzid, tzical(io.StringIO("".join(zones))).get(tzid))

    calendars = list(vobject.readComponents(text))
    [calendar] = calendars
    [event] = calendar.vevent_list
    rule = event.rrule.value if hasattr(event, "rrule") else None

    def moments(value):
        # dateutil keeps the clock of the zone, which vobject took from the file's own VTIMEZONE.
        walls = itertools.islice(rrulestr(rule, dtstart=value), most) if rule else [value]
        return [stamp(one) for one in walls]

    return {
        "title": event.summary.value,
        "description": event.description.value,
        "link": event.url.value if hasattr(event, "url") else "",
        "uid": event.uid.value,
        "sequence": int(event.sequence.value),
        "method": calendar.method.value,
        "alarms": [one.trigger.serialize().strip().split(":", 1)[1] for one in getattr(event, "valarm_list", [])],
        "starts": moments(event.dtstart.value),
        "ends": moments(event.dtend.value),
    }


readers = {"icalendar": with_icalendar, "vobject": with_vobject}
read, most = readers[sys.argv[1]], int(sys.argv[2])
print(json.dumps({name: read(text, most) for name, text in json.load(sys.stdin).items()}))
