-- error[E007]@2: what begins here with [[ is never closed by ]]; add ]]
event "e" { because = [[A long text.
