using System.Collections.Frozen;

namespace SupportRouting.Data.Import.Jobs;

/// <summary>Where an import stands. The numbers are stored.</summary>
public enum ImportState : byte
{
    /// <summary>Somebody must still say what the files bring, or whose list it is.</summary>
    Incomplete = 0,

    /// <summary>Waits to be counted.</summary>
    Uploaded = 1,
    Previewing = 2,

    /// <summary>Counted; somebody decides whether it is kept.</summary>
    Previewed = 3,

    /// <summary>Waits to be taken over.</summary>
    Waiting = 4,
    Running = 5,
    Done = 6,
    Failed = 7,
    Cancelled = 8,
}

/// <summary>Which moves there are between the states of an import; every other one is refused.</summary>
public static class ImportStates
{
    private static readonly FrozenDictionary<ImportState, ImportState[]> Moves = new Dictionary<ImportState, ImportState[]>
    {
        [ImportState.Incomplete] = [ImportState.Incomplete, ImportState.Uploaded, ImportState.Cancelled],
        [ImportState.Uploaded] = [ImportState.Previewing, ImportState.Cancelled],
        [ImportState.Previewing] = [ImportState.Uploaded, ImportState.Previewed, ImportState.Failed, ImportState.Cancelled],
        [ImportState.Previewed] = [ImportState.Incomplete, ImportState.Uploaded, ImportState.Waiting, ImportState.Cancelled],
        [ImportState.Waiting] = [ImportState.Running, ImportState.Cancelled],
        [ImportState.Running] = [ImportState.Waiting, ImportState.Done, ImportState.Failed, ImportState.Cancelled],
        [ImportState.Done] = [],
        [ImportState.Failed] = [],
        [ImportState.Cancelled] = [],
    }.ToFrozenDictionary();

    public static bool MayMove(ImportState from, ImportState to) => Moves[from].Contains(to);

    /// <summary>Nothing follows any more.</summary>
    public static bool IsFinal(this ImportState state) => Moves[state].Length is 0;

    /// <summary>A worker is at it.</summary>
    public static bool IsAtWork(this ImportState state) => state is ImportState.Previewing or ImportState.Running;

    /// <summary>It goes on without anybody's doing.</summary>
    public static bool IsMoving(this ImportState state) => state.IsAtWork() || state is ImportState.Uploaded or ImportState.Waiting;

    /// <summary>Where it goes when a worker takes it.</summary>
    public static ImportState Taken(this ImportState state) => state switch
    {
        ImportState.Uploaded => ImportState.Previewing,
        ImportState.Waiting => ImportState.Running,
        _ => throw Refused(state, null),
    };

    /// <summary>Where it goes when a worker gives it back.</summary>
    public static ImportState HandedBack(this ImportState state) => state switch
    {
        ImportState.Previewing => ImportState.Uploaded,
        ImportState.Running => ImportState.Waiting,
        _ => throw Refused(state, null),
    };

    public static void Require(ImportState from, ImportState to)
    {
        if (!MayMove(from, to))
            throw Refused(from, to);
    }

    private static InvalidOperationException Refused(ImportState from, ImportState? to) =>
        new($"An import does not go from {from} to {to?.ToString() ?? "there"}.");
}
