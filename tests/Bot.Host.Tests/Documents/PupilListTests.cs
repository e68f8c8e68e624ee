using System.Text;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Host.Documents;
using Bot.Storage.Rosters.Lists;
using Bot.Testing;

namespace Bot.Host.Tests.Documents;

/// <summary>Lists of pupils as schools have them (domain.md D.9).</summary>
public sealed class PupilListTests
{
    [Fact]
    public void The_ministrys_export_is_read_below_its_title_and_above_its_footer()
    {
        var list = Read("""
            SỞ GD&ĐT GIA LAI;;;;;;;
            DANH SÁCH HỌC SINH;;;;;;;
            ;;;;;;;
            STT;Mã định danh Bộ GD&ĐT;Họ tên;Ngày sinh;Giới tính;Trạng thái;SĐT liên hệ;Tên cha;Lớp học
            1;5200000001;Đinh A Byan;26/09/2014;Nam;Đang học;370000556.0;Đinh A Hyưh;7A
            2;5200000002;A Blêk;2014;1;Đang học;01690000557;;7A
            3;5200000003;Y Thảo;41909;Nữ;Chuyển đi;;;7A
            ;;;;;;;
            Tổng số: 3 học sinh;;;;;;;
            ;;Người lập;;;HIỆU TRƯỞNG;;;
            """);

        list.Faults.ShouldBeEmpty();
        list.Pupils.Select(pupil => pupil.Name).ShouldBe(["Đinh A Byan", "A Blêk"]);
        var (byan, blek) = (list.Pupils[0], list.Pupils[1]);
        (byan.Codes[0], byan.BirthDate, byan.Sex, byan.Class.Value, byan.Row).ShouldBe(("5200000001", new DateOnly(2014, 9, 26), Sex.Male, "7A", 5));
        byan.Guardians.ShouldBe([new(Relation.Father, "Đinh A Hyưh", ""), new(Relation.Sponsor, "", "0370000556")]);
        (blek.BirthDate, blek.Sex, blek.Guardians[0].Phone).ShouldBe((null, Sex.Unknown, "0390000557"));
        list.Mended.Keys.ShouldBe(["số điện thoại mất số 0 ở đầu, đã thêm lại", "số điện thoại 11 số kiểu cũ, đã đổi sang đầu số mới"], ignoreOrder: true);
        list.Notes.Select(note => (note.Row, note.Column)).ShouldBe([(6, "Ngày sinh"), (6, "Giới tính"), (7, "Trạng thái")]);
    }

    [Fact]
    public void The_apostrophe_by_which_a_spreadsheet_keeps_text_is_no_part_of_a_cell()
    {
        var list = Read("""
            STT;Họ và tên;Ngày sinh;Lớp;SĐT mẹ
            1;'Rơ Châm H'Lan;'05/09/2014;'7A;'0370000556
            2;Siu Blưn;’6/9/2014;7A;
            """);

        list.Notes.ShouldBeEmpty();
        list.Pupils.Select(pupil => (pupil.Name, pupil.BirthDate, pupil.Class.Value)).ShouldBe(
            [("Rơ Châm H'Lan", new DateOnly(2014, 9, 5), "7A"), ("Siu Blưn", new DateOnly(2014, 9, 6), "7A")]);
        list.Pupils[0].Guardians.Single().Phone.ShouldBe("0370000556");
    }

    [Fact]
    public void Ticks_and_split_names_and_a_class_in_the_title_are_understood()
    {
        var list = Read("""
            DANH SÁCH LỚP 6 b;;;;;
            STT;Họ đệm;Tên;Nữ;Điện thoại mẹ;N.trú
            1;Đinh A;Byan;;84370000556;x
            2;Đinh Thị;Blem;x;0370.000.557 / 0370000558;
            """);

        list.Pupils.Select(pupil => (pupil.Name, pupil.Sex, pupil.Class.Value, pupil.Boarding)).ShouldBe(
            [("Đinh A Byan", Sex.Male, "6B", Boarding.Boarder), ("Đinh Thị Blem", Sex.Female, "6B", Boarding.None)]);
        list.Pupils.Select(pupil => pupil.Guardians.Single().Phone).ShouldBe(["0370000556", "0370000557"]);
        list.Notes.ShouldHaveSingleItem().Problem.ShouldContain("0370000558");
    }

    [Fact]
    public void Numbers_are_found_under_names_nobody_foresaw_and_columns_without_use_are_told()
    {
        var list = Read("""
            STT;Họ và tên;Lớp;Số ĐT (zalo) của gia đình;Số ĐT mẹ;ĐT GVCN;Nơi sinh;Ghi chú riêng;SĐT học sinh;SĐT cán bộ
            1;Đinh A Byan;6B;0370000556;0370000557;0370000558;Gia Lai;;0370000559;0370000560
            2;Đinh Thị Blem;6B;;;;;;;
            """);

        list.Pupils[0].Guardians.ShouldBe([new(Relation.Mother, "", "0370000557"), new(Relation.Sponsor, "", "0370000556")], ignoreOrder: true);
        list.Notes.ShouldHaveSingleItem().Problem.ShouldBe("không dùng đến các cột “ĐT GVCN”, “Nơi sinh”, “SĐT học sinh”, “SĐT cán bộ”");
    }

    [Fact]
    public void Text_of_old_fonts_becomes_readable_and_says_so()
    {
        var list = Read("STT;Hä vµ tªn;Líp\n1;§inh ThÞ Hång;7A\n2;NguyÔn V¨n Hïng;7A\n");

        list.Pupils.Select(pupil => pupil.Name).ShouldBe(["Đinh Thị Hồng", "Nguyễn Văn Hùng"]);
        list.Mended.Values.ShouldBe([2]);
    }

    [Fact]
    public void What_cannot_be_stored_names_its_row_its_column_and_what_to_do()
    {
        var list = Read("STT;Mã học sinh;Họ và tên;Lớp\n1;A1;Đinh A Byan;7A\n2;A1;A Blêk;7A\n3;A3;;7A\n4;A4;Y Thảo;\n");

        list.Faults.Select(fault => fault.ToString()).ShouldBe(
        [
            "Tệp, dòng 3: mã “A1” đã dùng cho “Đinh A Byan” ở dòng 2. Mỗi mã chỉ của một em; hãy sửa mã.",
            "Tệp, dòng 4, cột “Họ và tên”: dòng này không có họ tên. Hãy điền họ tên, hoặc xoá cả dòng.",
            "Tệp, dòng 5, cột “Lớp”: không rõ “Y Thảo” học lớp nào. Hãy thêm cột “Lớp”, hoặc đặt tên trang tính theo lớp, ví dụ 7A.",
        ]);
        Read("xin chào\n").Faults.ShouldHaveSingleItem().Problem.ShouldContain("không tìm thấy học sinh nào");
    }

    [Fact]
    public void A_list_of_one_class_leaves_the_others_alone_and_takes_nothing_away_by_an_empty_cell()
    {
        var register = SampleSchool.Register;
        var (first, second, third) = (SampleSchool.Pupil("7A", 1), SampleSchool.Pupil("7A", 2), SampleSchool.Pupil("7A", 3));
        var rest = register.PupilsOf(new ClassId("7A")).Skip(3).Select(pupil => $"{pupil.RollNumber};{pupil.Id};{pupil.Name};7A;");
        var list = Read($"STT;Mã học sinh;Họ và tên;Lớp;SĐT cha\n1;{first.Id};{first.Name};7A;\n2;{second.Id};{second.Name};7B;\n99;;Em Mới;7A;0370999999\n{string.Join('\n', rest)}\n");

        var merged = ListMerge.Into(register, list with { Pupils = [.. list.Pupils.Where(pupil => pupil.Class.Value == "7A")] });
        var difference = RegisterDifference.Between(register, merged);

        difference.Pupils.Left.Select(pupil => pupil.Id).ShouldBe([second.Id, third.Id]);
        difference.Pupils.New.ShouldHaveSingleItem().Id.Value.ShouldBe("HS0001");
        difference.Pupils.Changed.ShouldBeEmpty();
        difference.Guardians.New.ShouldHaveSingleItem().Phone.ShouldBe("0370999999");
        merged.PupilsOf(new ClassId("8A")).ShouldBe(register.PupilsOf(new ClassId("8A")));
        RegisterDifference.Between(register, ListMerge.Into(register, list)).MovedPupils.ShouldHaveSingleItem().After.Class.Value.ShouldBe("7B");
    }

    [Fact]
    public void A_number_that_was_corrected_stays_the_same_guardian()
    {
        var register = SampleSchool.Register;
        var guardian = register.Guardians.First(one => one.Name.Length > 0 && one.Phone.Length > 0 && one.Children.Count == 1);
        var child = register.Find(guardian.Children[0].Pupil)!;
        var column = guardian.Children[0].Relation switch { Relation.Father => "cha", Relation.Mother => "mẹ", _ => "giám hộ" };
        var named = column == "giám hộ" ? "Người giám hộ" : $"Họ tên {column}";
        var others = register.PupilsOf(child.Class).Where(pupil => pupil.Id != child.Id).Select(pupil => $"{pupil.RollNumber};{pupil.Id};{pupil.Name};{child.Class};;");

        var merged = ListMerge.Into(register, Read($"STT;Mã học sinh;Họ và tên;Lớp;{named};SĐT {column}\n{child.RollNumber};{child.Id};{child.Name};{child.Class};{guardian.Name};0370888888\n{string.Join('\n', others)}\n"));

        var change = RegisterDifference.Between(register, merged).Guardians;
        (change.New.Count, change.Left.Count).ShouldBe((0, 0));
        change.Changed.ShouldHaveSingleItem().After.ShouldBe(guardian with { Phone = "0370888888", Children = change.Changed[0].After.Children });
    }

    private static PupilListReading Read(string csv) => PupilList.Read(SheetText.SheetsOf(Encoding.UTF8.GetBytes(csv))!);
}
