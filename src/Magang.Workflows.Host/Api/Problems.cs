using Magang.Workflows.Definitions;
using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Designer;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Designer.Descriptors;
using Magang.Workflows.Host.Designer.Instances;
using Magang.Workflows.Host.Designer.Trials;
using Magang.Workflows.Host.Imports;
using Magang.Workflows.Host.Intake;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Host.Officials;
using Magang.Workflows.Host.Organisation;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui;
using Magang.Workflows.Pictures;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Committing;
using Magang.Workflows.Postgres.Definitions;
using Magang.Workflows.Postgres.Events;
using Magang.Workflows.Regulations;
using Microsoft.AspNetCore.Mvc;

namespace Magang.Workflows.Host.Api;

/// <summary>Every refusal as problem details (RFC 9457): status, code, sentence, and the facts that a caller acts on.</summary>
internal static class Problems
{
    /// <summary>What to answer to a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="path">The request's path: the problem's <c>instance</c>.</param>
    public static ProblemDetails Of(MagangException refusal, string path)
    {
        var status = StatusOf(refusal);
        var problem = new ProblemDetails
        {
            Type = $"urn:magang:{refusal.Code}",
            Title = TitleOf(status),
            Status = status,
            Detail = refusal.Message,
            Instance = path,
        };
        problem.Extensions["code"] = refusal.Code;
        switch (refusal)
        {
            case IntakeRefusedException refused:
                problem.Extensions["faults"] = refused.Faults;
                break;
            case FactsRefusedException refused:
                problem.Extensions["faults"] = refused.Faults.Select(FormIntake.Split).ToArray();
                break;
            case DefinitionRefusedException refused:
                problem.Extensions["findings"] = refused.Findings;
                problem.Extensions["problemCount"] = refused.ProblemCount;
                break;
            case ImportRefusedException refused:
                problem.Extensions["laporan"] = refused.Report;
                break;
            case TaskDecidedException { Outcome: { } outcome }:
                problem.Extensions["outcome"] = outcome;
                break;
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
            problem.Extensions["retryable"] = true;
        return problem;
    }

    /// <summary>The answer to a refusal, with more facts beside it.</summary>
    public static IResult Result(
        MagangException refusal,
        HttpContext context,
        params (string Name, object Value)[] facts
    )
    {
        var problem = Of(refusal, context.Request.Path);
        foreach (var (name, value) in facts)
            problem.Extensions[name] = value;
        return Results.Problem(problem);
    }

    /// <summary>A failure of the program: what happened is in the log, not in the answer.</summary>
    public static ProblemDetails Unexpected(string path)
    {
        var problem = new ProblemDetails
        {
            Type = "urn:magang:MGW-599",
            Title = TitleOf(StatusCodes.Status500InternalServerError),
            Status = StatusCodes.Status500InternalServerError,
            Detail =
                "Ada kesalahan di dalam server. Ulangi dengan nomor operasi yang sama; bila tetap terjadi, kirim catatan server kepada pengelola. [MGW-599]",
            Instance = path,
        };
        problem.Extensions["code"] = "MGW-599";
        return problem;
    }

    /// <summary>The HTTP status of a refusal.</summary>
    public static int StatusOf(MagangException refusal) =>
        refusal switch
        {
            IntakeRefusedException or FactsRefusedException or DefinitionRefusedException => 422,
            DecisionUnknownException or EvidenceMissingException or NoWayBackException => 422,
            ReasonMissingException or DelegateMissingException or RegionUnknownException => 422,
            ImportRefusedException => 422,
            ImportFormUnknownException => 404,
            ImportTooLargeException => 413,
            ImportChangedException or BatchClosedException or ImportUnderWayException => 409,
            AccessRefusedException or CrossSiteException or KeyNotTakenException => 403,
            CodeNeededException => 401,
            NotCandidateException or FourEyesException => 403,
            NotOfferedException or InputUnknownException => 404,
            InstanceKeptException or NotAllCancelledException or NotOneSweepException => 409,
            HistoryTooLongException or TooManyObservedException => 422,
            TrialPlaceUnknownException or TrialTooLargeException or TrialIncomparableException => 422,
            NotFoundException or InstanceMissingException or DefinitionMissingException => 404,
            IncidentGoneException or PartUnknownException => 404,
            PictureTooLargeException => 422,
            RequestRefusedException or FormStaleException => 400,
            SignInRefusedException or CodeRefusedException or NotSignedInException or ApiKeyRefusedException => 401,
            ScopeMissingException or OwnAccountException => 403,
            LinkGoneException or AccountMissingException => 404,
            RolesExcludeException or EmailTakenException => 409,
            OrganisationRefusedException or UnitRefusedException or UploadRefusedException => 422,
            OfficialsRefusedException => 422,
            UnitsInUseException or OrganisationMovedException => 409,
            UnitMissingException or CheckedFileGoneException => 404,
            CaseLinkGoneException => 404,
            CaseLinkFormException => 422,
            DraftStaleException or DraftOfAnotherException or DraftBehindException or DefinitionBusyException => 409,
            VersionsKeptException or NotPublishedException or DraftNotRunException or ProgrammeNotRunException => 409,
            DrawingRefusedException or DefinitionIdRefusedException or RunInputRefusedException => 422,
            ImportFileRefusedException or UserBreaksException => 422,
            PasswordRefusedException or AccountFormException => 422,
            TooManyTriesException or TooManyUploadsException => 429,
            EvidenceTooLargeException or FormTooLargeException => 413,
            EventKeyUsedException => 409,
            TaskClosedException or TaskDecidedException or TaskChangedException or TaskTakenException => 409,
            InstanceFinishedException or InstanceStoppedException or NothingWaitsException or BookmarkGoneException =>
                409,
            DatabaseUnavailableException or CommitterStoppedException or ContentionException => 503,
            _ => 500,
        };

    private static string TitleOf(int status) =>
        status switch
        {
            400 => "Permintaan tidak terbaca",
            401 => "Pelaku tidak dikenal",
            403 => "Tidak berhak",
            404 => "Tidak ditemukan",
            409 => "Keadaan sudah berubah",
            413 => "Terlalu besar",
            422 => "Isian ditolak",
            429 => "Terlalu sering",
            503 => "Sementara tidak tersedia",
            _ => "Kesalahan server",
        };
}
