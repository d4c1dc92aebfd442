from recount.domain.ids import ReportId
from recount.gather.given import GivenIds


def test_first_report_of_an_id_is_remembered():
    with GivenIds() as given:
        assert given.first("a", ReportId("r1")) == "r1"
        assert given.first("b", ReportId("r2")) == "r2"
        assert given.first("a", ReportId("r3")) == "r1"
        assert given.first("a", ReportId("r1")) == "r1"


def test_registers_are_apart():
    with GivenIds() as one, GivenIds() as other:
        one.first("a", ReportId("r1"))
        assert other.first("a", ReportId("r2")) == "r2"
